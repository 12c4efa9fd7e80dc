package org.openchair.service.directory.vetting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.FieldError;
import org.openchair.api.directory.GroupHistoryEntry;
import org.openchair.api.directory.VettingView;
import org.openchair.api.directory.WordingFound;
import org.openchair.directory.GroupMove;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Groups;
import org.openchair.directory.RedFlagWording;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.Vetting;
import org.openchair.directory.VettingRule;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.staff.Role;

/** Reads where the vetting of a group stands. */
@Act
public class VettingRecords {

    private static final String HISTORY =
            """
            SELECT e.move, e.to_status, e.actor_role, CASE WHEN e.move <> 'REPORT' THEN s.display_name END AS display_name, e.vetted_on, e.assurer, e.reason, e.at
              FROM openchair.group_event e LEFT JOIN openchair.staff s ON s.subject = e.actor_subject
             WHERE e.group_id = ? ORDER BY e.position DESC""";

    private static final int MOST_WORDING = 50;

    @Inject
    Groups groups;

    @Inject
    GroupAccess access;

    @Inject
    Checklist checklist;

    @Inject
    Reports reports;

    @Inject
    CharterStanding standing;

    @Inject
    Caller caller;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** For whoever looks after the directory; refused with {@code not-found}. */
    public Outcome<VettingView> read(UUID id) {
        return Found.or404(groups.find(id)).then(group -> Outcome.done(view(group)));
    }

    private VettingView view(SupportGroup group) {
        return new VettingView(
                group.id(),
                group.version(),
                group.facts().name(),
                group.status(),
                group.vettedOn(),
                Optional.ofNullable(group.vettedOn()).map(Vetting::lastDay).orElse(null),
                access.isAuthor(group.id()),
                standing.changedAt(group.id()).orElse(null),
                wording(group),
                missing(group),
                checklist.questions(),
                reports.open(group.id()),
                moves(group),
                rows.list(Query.of(HISTORY, group.id()), VettingRecords::entry));
    }

    private static List<WordingFound> wording(SupportGroup group) {
        return RedFlagWording.in(group.facts()).stream()
                .limit(MOST_WORDING)
                .map(found -> new WordingFound(found.flag(), found.place(), found.words()))
                .toList();
    }

    private List<FieldError> missing(SupportGroup group) {
        VettingRule.Candidate candidate = new VettingRule.Candidate(group.facts(), group.today(clock));
        return VettingRule.missing(candidate).stream()
                .map(VettingRecords::missing)
                .toList();
    }

    private static FieldError missing(Refusal refusal) {
        return new FieldError("group", refusal.code(), refusal.detail());
    }

    private List<GroupMove> moves(SupportGroup group) {
        GroupMove closed = standing.charterChanged(group.id()) ? GroupMove.REINSTATE : GroupMove.RENEW;
        return Stream.of(Role.PROGRAM_MANAGER, Role.ADMINISTRATOR)
                .filter(caller::is)
                .flatMap(role -> GroupMove.possible(group.status(), role).stream())
                .filter(GroupMove::askedFor)
                .filter(move -> group.status() != GroupStatus.SUSPENDED || move != closed)
                .distinct()
                .toList();
    }

    private static GroupHistoryEntry entry(Row row) {
        return new GroupHistoryEntry(
                row.text("move"),
                row.code("to_status", GroupStatus.class),
                row.text("display_name"),
                row.code("actor_role", Role.class).realmRole(),
                row.date("vetted_on"),
                row.text("assurer"),
                row.text("reason"),
                row.instant("at"));
    }
}
