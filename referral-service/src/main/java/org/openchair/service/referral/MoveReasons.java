package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.referral.CodedReason;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.ReasonList;
import org.openchair.api.referral.ReasonLists;
import org.openchair.platform.request.Wording;
import org.openchair.referral.ReasonGroup;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.WaitlistReadiness;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** The coded reasons of moves, a vocabulary for each, so that reasons can be counted. An administrator can add to them. */
@RequestScoped
public class MoveReasons {

    private record Entry(String vocabulary, CodedReason reason) {}

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    /** Every move that needs a reason, in the order of its table, with those that can be chosen now. */
    public ReasonLists all() {
        Map<String, List<CodedReason>> byVocabulary = rows.list(current(), MoveReasons::entry).stream()
                .collect(Collectors.groupingBy(
                        Entry::vocabulary, Collectors.mapping(Entry::reason, Collectors.toList())));
        return new ReasonLists(Arrays.stream(ReferralMove.values())
                .filter(ReferralMove::needsReason)
                .map(move -> new ReasonList(move, byVocabulary.getOrDefault(move.reasonVocabulary(), List.of())))
                .toList());
    }

    /** Refused with {@code reason-unknown}. Whether a reason is needed at all is for the move to say. */
    Outcome<MakeMove> check(MakeMove asked) {
        boolean unknown = asked.reason() != null && !asked.reason().isBlank() && !known(asked);
        return unknown
                ? Outcome.refused(new Refusal("reason-unknown", "Choose one of the listed reasons.", "reason"))
                : Outcome.done(asked);
    }

    private boolean known(MakeMove asked) {
        return rows.any(Query.of(
                "SELECT code FROM openchair.offered_code WHERE vocabulary = ? AND code = ? AND code <> ALL (?)",
                asked.move().reasonVocabulary(),
                asked.reason(),
                WaitlistReadiness.GIVEN_BY_THE_PLATFORM));
    }

    private Query current() {
        return Query.of(
                "SELECT vocabulary, code, reason_group, " + wording.labelColumn() + " AS label"
                        + " FROM openchair.offered_code WHERE vocabulary LIKE '%-reason' AND code <> ALL (?)"
                        + " ORDER BY vocabulary, position, code",
                WaitlistReadiness.GIVEN_BY_THE_PLATFORM);
    }

    private static Entry entry(Row row) {
        ReasonGroup group =
                Optional.ofNullable(row.code("reason_group", ReasonGroup.class)).orElse(ReasonGroup.CIRCUMSTANCES);
        return new Entry(row.text("vocabulary"), new CodedReason(row.text("code"), row.text("label"), group));
    }
}
