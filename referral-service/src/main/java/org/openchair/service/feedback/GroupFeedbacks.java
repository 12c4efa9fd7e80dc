package org.openchair.service.feedback;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.feedback.GroupFeedback;
import org.openchair.api.feedback.GroupFeedback.Batch;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.EvaluationRhythm;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.feedback.FeedbackBatch;
import org.openchair.feedback.FeedbackQuestion;
import org.openchair.feedback.SessionRatings;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.session.LeadershipAccess;
import org.openchair.staff.Role;

/** Reports how members rated the sessions of a group: closed rounds of closed months only, in batches of eleven answers or more. */
@Act
public class GroupFeedbacks {

    private static final String CLOSED =
            """
            SELECT r.session_id, s.local_date, r.closes_at, r.answers,
                   %s
              FROM openchair.group_session s
              JOIN openchair.feedback_round r ON r.session_id = s.id AND r.closes_at <= ?
              JOIN openchair.feedback_count c ON c.session_id = r.session_id
             WHERE s.group_id = ?
             GROUP BY r.session_id, s.id"""
                    .formatted(sums());

    @Inject
    Rows rows;

    @Inject
    Groups groups;

    @Inject
    LeadershipAccess led;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** For those who lead the group and for program managers; refused with {@code not-found}. */
    public Outcome<GroupFeedback> of(UUID groupId) {
        return group(groupId).then(group -> {
            audit.record(AuditEvent.listed("feedback/" + groupId));
            return Outcome.done(feedback(
                    group, FeedbackBatch.published(closed(groupId), LocalDate.now(clock.withZone(ZoneOffset.UTC)))));
        });
    }

    private Outcome<SupportGroup> group(UUID groupId) {
        return caller.is(Role.PROGRAM_MANAGER) ? Found.or404(groups.find(groupId)) : led.group(groupId);
    }

    private List<SessionRatings> closed(UUID groupId) {
        return rows.list(Query.of(CLOSED, clock.instant(), groupId), GroupFeedbacks::ratings);
    }

    private static String sums() {
        return "CAST(sum(c.rating * c.answers) FILTER (WHERE c.question = 'HEARD') AS integer) AS heard,"
                + " CAST(sum(c.rating * c.answers) FILTER (WHERE c.question = 'TOPICS') AS integer) AS topics,"
                + " CAST(sum(c.rating * c.answers) FILTER (WHERE c.question = 'APPROACH') AS integer) AS approach,"
                + " CAST(sum(c.rating * c.answers) FILTER (WHERE c.question = 'OVERALL') AS integer) AS overall";
    }

    private static SessionRatings ratings(Row row) {
        Map<FeedbackQuestion, Integer> sums = new EnumMap<>(FeedbackQuestion.class);
        sums.put(FeedbackQuestion.HEARD, row.count("heard"));
        sums.put(FeedbackQuestion.TOPICS, row.count("topics"));
        sums.put(FeedbackQuestion.APPROACH, row.count("approach"));
        sums.put(FeedbackQuestion.OVERALL, row.count("overall"));
        return new SessionRatings(
                row.id("session_id"), row.date("local_date"), row.instant("closes_at"), row.count("answers"), sums);
    }

    private static GroupFeedback feedback(SupportGroup group, List<FeedbackBatch> batches) {
        FeedbackBatch together = FeedbackBatch.together(batches);
        EvaluationRhythm rhythm =
                group.evaluation() == null ? null : group.evaluation().rhythm();
        return new GroupFeedback(
                group.id(),
                group.facts().name(),
                group.evaluation() == null ? null : group.evaluation().dueOn(),
                rhythm,
                together == null ? null : batch(together),
                batches.stream().map(GroupFeedbacks::batch).toList());
    }

    private static Batch batch(FeedbackBatch batch) {
        return new Batch(
                batch.firstDay(),
                batch.lastDay(),
                batch.sessions(),
                batch.answers(),
                batch.averages().get(FeedbackQuestion.HEARD),
                batch.averages().get(FeedbackQuestion.TOPICS),
                batch.averages().get(FeedbackQuestion.APPROACH),
                batch.averages().get(FeedbackQuestion.OVERALL));
    }
}
