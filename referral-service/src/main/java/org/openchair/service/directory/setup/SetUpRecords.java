package org.openchair.service.directory.setup;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.FieldError;
import org.openchair.api.Page;
import org.openchair.api.directory.GroupInSetUp;
import org.openchair.api.directory.SetUpTask;
import org.openchair.api.directory.SetUpView;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Groups;
import org.openchair.directory.Meeting;
import org.openchair.directory.Schedule;
import org.openchair.directory.ScheduleWords;
import org.openchair.directory.SupportGroup;
import org.openchair.directory.VettingRule;
import org.openchair.directory.setup.GroupContent;
import org.openchair.directory.setup.SetUpPart;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Reads how far the set-up of a group is, and which groups are being set up. */
@Act
public class SetUpRecords {

    private static final int MEETINGS_SHOWN = 4;

    private static final String DRAFTS =
            """
            SELECT g.id, g.name, g.updated_at, s.display_name AS begun_by, r.reason
              FROM openchair.support_group g
              LEFT JOIN openchair.group_event b ON b.group_id = g.id AND b.position = 1 AND b.move = 'BEGIN'
              LEFT JOIN openchair.staff s ON s.subject = b.actor_subject
              LEFT JOIN LATERAL (SELECT CASE WHEN l.move = 'RETURN' THEN l.reason END AS reason FROM openchair.group_event l
                                  WHERE l.group_id = g.id AND l.move IN ('SUBMIT', 'RETURN')
                                  ORDER BY l.position DESC LIMIT 1) r ON true
             WHERE g.status = 'DRAFT'""";

    private static final String LAST_OUTCOME =
            """
            SELECT move, reason FROM openchair.group_event
             WHERE group_id = ? AND move NOT IN ('BEGIN', 'CHANGED') ORDER BY position DESC LIMIT 1""";

    private record LastOutcome(String move, String reason) {}

    @Inject
    Groups groups;

    @Inject
    Directory directory;

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    /** The drafts, last changed first. */
    public Page<GroupInSetUp> drafts(Paging paging) {
        return rows.page(
                Query.of(DRAFTS),
                "updated_at DESC, id",
                paging,
                row -> new GroupInSetUp(
                        row.id("id"),
                        row.text("name"),
                        row.text("begun_by"),
                        row.instant("updated_at"),
                        row.text("reason")));
    }

    /** One group, whatever its status; refused with {@code not-found}. */
    public Outcome<SetUpView> read(UUID id) {
        return Found.or404(groups.find(id)).then(group -> Outcome.done(view(group)));
    }

    private SetUpView view(SupportGroup group) {
        GroupContent content = GroupContent.of(group);
        Optional<LastOutcome> last = rows.first(
                Query.of(LAST_OUTCOME, group.id()), row -> new LastOutcome(row.text("move"), row.text("reason")));
        return new SetUpView(
                group.id(),
                group.version(),
                group.facts().name(),
                group.status(),
                group.meets() || group.status() == GroupStatus.DRAFT,
                last.isPresent(),
                last.filter(outcome -> outcome.move().equals("RETURN"))
                        .map(LastOutcome::reason)
                        .orElse(null),
                tasks(group, content),
                content,
                directory.site(content.place().siteId()),
                directory.host(content.people().hostId()),
                directory.people(content.people().leaders()),
                group.schedule()
                        .map(ScheduleWords.in(wording.locale())::withZone)
                        .orElse(null),
                group.schedule().map(each -> next(each, group)).orElse(List.of()));
    }

    private List<SetUpTask> tasks(SupportGroup group, GroupContent content) {
        VettingRule.Candidate candidate = new VettingRule.Candidate(group.facts(), group.today(clock));
        return Arrays.stream(SetUpPart.values())
                .map(part -> new SetUpTask(part, part.state(content), missing(part, candidate)))
                .toList();
    }

    private static List<FieldError> missing(SetUpPart part, VettingRule.Candidate candidate) {
        return part.missing(candidate).stream().map(SetUpRecords::error).toList();
    }

    private static FieldError error(Refusal refusal) {
        return new FieldError("group", refusal.code(), refusal.detail());
    }

    private List<Instant> next(Schedule schedule, SupportGroup group) {
        LocalDate today = group.today(clock);
        return schedule.meetings(today, today.plusYears(1)).stream()
                .map(Meeting::startsAt)
                .limit(MEETINGS_SHOWN)
                .toList();
    }
}
