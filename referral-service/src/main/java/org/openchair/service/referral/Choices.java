package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Vetting;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** The groups that a referral names in order of preference; the first is the referral's own, the others are kept here. */
@RequestScoped
public class Choices {

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** Refused with {@code group-unknown}, {@code chosen-twice} or {@code first-choice-missing}. */
    Outcome<ReferralDraft> sensible(ReferralDraft draft) {
        List<UUID> all = Stream.concat(Stream.ofNullable(draft.groupId()), draft.nextGroupIds().stream())
                .toList();
        Set<UUID> each = new HashSet<>(all);
        if (draft.groupId() == null && !all.isEmpty()) {
            return refused("first-choice-missing", "Say which group is the first choice.", "groupId");
        }
        if (each.size() < all.size()) {
            return refused("chosen-twice", "Name each group once.", "nextGroupIds");
        }
        String field = draft.nextGroupIds().isEmpty() ? "groupId" : "nextGroupIds";
        return known(each)
                ? Outcome.done(draft)
                : refused("group-unknown", "There is no such group. Choose one.", field);
    }

    private boolean known(Collection<UUID> groups) {
        return groups.isEmpty()
                || !rows.any(Query.of(
                        "SELECT 1 FROM unnest(CAST(? AS uuid[])) AS asked (id) WHERE NOT EXISTS"
                                + " (SELECT FROM openchair.support_group g WHERE g.id = asked.id)",
                        groups));
    }

    /** The choices after the first, in their order. */
    List<ChosenGroup> afterTheFirst(UUID referral) {
        return rows.list(
                Query.of(
                        """
                        SELECT g.id, g.name, g.status, g.vetted_on, openchair.takes_no_one(g) AS takes_no_one,
                               EXISTS (SELECT FROM openchair.referral o JOIN openchair.referral r ON r.patient_id = o.patient_id
                                        WHERE r.id = c.referral_id AND o.id <> r.id AND o.group_id = g.id
                                          AND openchair.open_to_group(o.state)) AS already_referred
                          FROM openchair.referral_choice c JOIN openchair.support_group g ON g.id = c.group_id
                         WHERE c.referral_id = ? ORDER BY c.position""",
                        referral),
                this::chosen);
    }

    /** The next group that can take somebody; empty when none is left. */
    Optional<ChosenGroup> next(UUID referral) {
        return afterTheFirst(referral).stream().filter(ChosenGroup::canBeAsked).findFirst();
    }

    /** Keeps these in place of what was kept. */
    void keep(UUID referral, List<UUID> groups) {
        rows.change(Query.of("DELETE FROM openchair.referral_choice WHERE referral_id = ?", referral));
        if (!groups.isEmpty()) {
            rows.change(Query.of(
                    """
                    INSERT INTO openchair.referral_choice (referral_id, position, group_id)
                    SELECT ?, CAST(place AS integer) + 1, id FROM unnest(CAST(? AS uuid[])) WITH ORDINALITY AS chosen (id, place)""",
                    referral,
                    groups));
        }
    }

    /** The draft that goes on from a referral keeps its further choices, but for the group that it goes on in. */
    void carryOn(UUID ended, UUID draft, UUID chosen) {
        List<UUID> left = afterTheFirst(ended).stream()
                .map(ChosenGroup::id)
                .filter(each -> !each.equals(chosen))
                .toList();
        keep(draft, chosen == null ? List.of() : left);
    }

    private ChosenGroup chosen(Row row) {
        boolean referable = row.code("status", GroupStatus.class) == GroupStatus.VETTED
                && !row.flag("takes_no_one")
                && Vetting.holds(row.date("vetted_on"), LocalDate.now(clock));
        return new ChosenGroup(row.id("id"), row.text("name"), referable, row.flag("already_referred"));
    }

    private static Outcome<ReferralDraft> refused(String code, String detail, String field) {
        return Outcome.refused(new Refusal(code, detail, field));
    }
}
