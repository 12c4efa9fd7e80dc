package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.openchair.Ids;
import org.openchair.api.session.Marked;
import org.openchair.api.session.PersonMark;
import org.openchair.directory.MeetingFormat;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.GroupSession;
import org.openchair.session.Modality;

/**
 * What stands where marks are to be set. One statement reads and one writes, however many people; both while the session is
 * held for change, so that what was read is still so when it is written.
 */
@RequestScoped
public class MarkConflicts {

    private static final String READ =
            """
            SELECT asked.enrollment_id, e.patient_id, e.referral_id, openchair.is_expected(e, s) AS expected, r.state AS referral_state,
                   g.format, coalesce(a.outcome, 'NOT_RECORDED') AS outcome, a.modality, coalesce(a.version, 0) AS version,
                   before.outcome AS outcome_before, before.modality AS modality_before, before.version AS version_before,
                   before.enrollment_id AS enrollment_before
              FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[])) WITH ORDINALITY AS asked (id, enrollment_id, place)
              LEFT JOIN openchair.enrollment e ON e.id = asked.enrollment_id AND e.group_id = ?
              LEFT JOIN openchair.group_session s ON s.id = ?
              LEFT JOIN openchair.support_group g ON g.id = e.group_id
              LEFT JOIN openchair.referral r ON r.id = e.referral_id
              LEFT JOIN openchair.attendance a ON a.session_id = s.id AND a.enrollment_id = e.id
              LEFT JOIN openchair.attendance_mark before
                ON before.id = asked.id AND before.session_id = s.id
             ORDER BY asked.place""";

    private static final String WRITE =
            """
            WITH said AS (
              SELECT mark_id, CAST(nullif(attendance_id, '') AS uuid) AS attendance_id, enrollment_id, outcome,
                     nullif(modality, '') AS modality, CAST(version AS integer) AS version
                FROM unnest(CAST(? AS uuid[]), CAST(? AS text[]), CAST(? AS uuid[]), CAST(? AS text[]), CAST(? AS text[]),
                            CAST(? AS text[])) AS said (mark_id, attendance_id, enrollment_id, outcome, modality, version)
            ), kept AS (
              INSERT INTO openchair.attendance
                  (id, version, session_id, enrollment_id, outcome, modality, recorded_at, recorded_by)
              SELECT attendance_id, version, ?, enrollment_id, outcome, modality, ?, ? FROM said
               WHERE attendance_id IS NOT NULL ORDER BY enrollment_id
              ON CONFLICT (session_id, enrollment_id) DO UPDATE
                 SET version = excluded.version, outcome = excluded.outcome, modality = excluded.modality,
                     recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
            )
            INSERT INTO openchair.attendance_mark
                (id, session_id, enrollment_id, outcome, modality, version, recorded_at, recorded_by)
            SELECT mark_id, ?, enrollment_id, outcome, modality, version, ?, ? FROM said""";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /**
     * What stands for one person, beside what was asked.
     *
     * @param asked with the modality that is usual in the group where none was said
     * @param expected did the person have a seat then? Null when they never had one in the group
     * @param answered what was answered to the same id before, or null
     * @param same whether that was the same mark
     */
    record Standing(
            PersonMark asked,
            Boolean expected,
            UUID patientId,
            UUID referralId,
            ReferralState referral,
            Marked now,
            Marked answered,
            boolean same) {

        /** Does it say already what was asked? */
        boolean saysSo() {
            return now.outcome() == asked.outcome() && now.modality() == asked.modality();
        }

        /** Was the same id kept with another mark? */
        boolean isOtherThanAnswered() {
            return answered != null && !same;
        }

        /** Did somebody else mark since the writer looked? */
        boolean isStale() {
            return answered == null && !saysSo() && now.version() != asked.version();
        }

        /** Is there something to change? */
        boolean isToChange() {
            return answered == null && !saysSo();
        }

        /** Can it open a follow-up? An absence can, and so can a correction, which may join two runs of them. */
        boolean canOpenFollowUp() {
            return isToChange() && (asked.outcome() == AttendanceOutcome.NO_SHOW || now.version() > 0);
        }

        /** Does the person attend for the first time since the group said yes? */
        boolean isFirstAttended() {
            return isToChange() && asked.outcome().attended() && referral == ReferralState.ACCEPTED;
        }

        /** The mark once it is kept. */
        Marked kept() {
            int version = saysSo() ? now.version() : now.version() + 1;
            return answered == null
                    ? new Marked(asked.id(), asked.enrollmentId(), asked.outcome(), asked.modality(), version)
                    : answered;
        }
    }

    /** In the order of the marks. */
    List<Standing> of(GroupSession session, List<PersonMark> marks) {
        Query query = Query.of(
                READ,
                each(marks, PersonMark::id),
                each(marks, PersonMark::enrollmentId),
                session.groupId(),
                session.id());
        Iterator<PersonMark> asked = marks.iterator();
        return rows.list(query, row -> standing(row, asked.next()));
    }

    /** Keeps the marks that were not kept before. */
    void write(GroupSession session, List<Standing> all, UUID staffId) {
        List<Standing> fresh = all.stream()
                .filter(each -> each.answered() == null && each.kept().version() > 0)
                .toList();
        if (!fresh.isEmpty()) {
            rows.change(Query.of(
                    WRITE,
                    each(fresh, one -> one.asked().id()),
                    each(fresh, one -> one.isToChange() ? Ids.next().toString() : ""),
                    each(fresh, one -> one.asked().enrollmentId()),
                    each(fresh, one -> one.asked().outcome().name()),
                    each(fresh, one -> named(one.asked().modality())),
                    each(fresh, one -> Integer.toString(one.kept().version())),
                    session.id(),
                    clock.instant(),
                    staffId,
                    session.id(),
                    clock.instant(),
                    staffId));
        }
    }

    private static Standing standing(Row row, PersonMark asked) {
        boolean seated = row.id("patient_id") != null;
        Marked now = marked(row, null, asked.enrollmentId(), "");
        Marked answered = row.number("version_before") == null
                ? null
                : marked(row, asked.id(), row.id("enrollment_before"), "_before");
        return new Standing(
                complete(asked, now, Modality.usualIn(row.code("format", MeetingFormat.class))),
                seated ? row.flag("expected") : null,
                row.id("patient_id"),
                row.id("referral_id"),
                row.code("referral_state", ReferralState.class),
                now,
                answered,
                answered != null && same(asked, answered));
    }

    private static boolean same(PersonMark asked, Marked answered) {
        boolean unsaid = asked.modality() == null || !asked.outcome().attended();
        return answered.enrollmentId().equals(asked.enrollmentId())
                && answered.outcome() == asked.outcome()
                && (unsaid || answered.modality() == asked.modality());
    }

    private static Marked marked(Row row, UUID id, UUID enrollmentId, String suffix) {
        return new Marked(
                id,
                enrollmentId,
                row.code("outcome" + suffix, AttendanceOutcome.class),
                row.code("modality" + suffix, Modality.class),
                row.count("version" + suffix));
    }

    /** Whoever does not say how somebody took part leaves that as it was, or means what is usual. */
    private static PersonMark complete(PersonMark asked, Marked now, Modality usual) {
        boolean same = now.outcome() == asked.outcome();
        Modality unsaid = same || now.modality() != null ? now.modality() : usual;
        Modality said = asked.modality() == null ? unsaid : asked.modality();
        Modality modality = asked.outcome().attended() ? said : null;
        return new PersonMark(asked.id(), asked.enrollmentId(), asked.outcome(), modality, asked.version());
    }

    private static String named(Modality modality) {
        return modality == null ? "" : modality.name();
    }

    private static <T> List<?> each(List<T> all, Function<T, ?> part) {
        return all.stream().map(part).toList();
    }
}
