package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.openchair.Ids;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * Tells people what happened, in the transaction of the caller: if that is undone, nobody was told. Staff find it in the
 * application always, and by mail as they chose; patients get mail within their contact preferences. It only adds rows, so that
 * telling never waits for anybody else's act.
 */
@ApplicationScoped
public class Notices {

    private static final String TELL =
            """
            INSERT INTO openchair.notice (id, kind, recipient_id, target, target_id, made_at, mail_due_at)
            SELECT told.id, told.kind, told.recipient, told.target, told.target_id, ?,
                   CASE WHEN NOT ? THEN NULL
                        WHEN CAST(told.cannot_wait AS boolean) AND c.delivery <> 'NONE' THEN CAST(? AS timestamptz)
                        ELSE openchair.mail_due(c, ?) END
              FROM unnest(?, ?, ?, ?, ?, ?) AS told (id, kind, recipient, target, target_id, cannot_wait)
              LEFT JOIN openchair.notice_choice c ON c.staff_id = told.recipient""";

    private static final String TELL_MEMBERS =
            """
            INSERT INTO openchair.outgoing_mail (id, patient_id, kind, made_at, due_at)
            SELECT told.id, p.id, ?, ?, ?
              FROM unnest(?, ?) AS told (id, patient)
              JOIN openchair.patient p ON p.id = told.patient AND openchair.mail_address(p) IS NOT NULL""";

    private static final String ASK_TO_RATE =
            """
            INSERT INTO openchair.outgoing_mail (id, patient_id, kind, made_at, due_at, session_id)
            SELECT told.id, p.id, ?, ?, ?, ?
              FROM unnest(?, ?) AS told (id, patient)
              JOIN openchair.patient p ON p.id = told.patient AND openchair.mail_address(p) IS NOT NULL
            ON CONFLICT (session_id, patient_id) WHERE session_id IS NOT NULL DO NOTHING""";

    @Inject
    Rows rows;

    @Inject
    MailSettings mail;

    @Inject
    Clock clock;

    /** Tells one of the staff. */
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /** Tells several. */
    public void tell(Collection<Notice> notices) {
        if (!notices.isEmpty()) {
            rows.change(Query.of(
                    TELL,
                    clock.instant(),
                    mail.on(),
                    clock.instant(),
                    clock.instant(),
                    each(notices, notice -> Ids.next()),
                    each(notices, Notice::kind),
                    each(notices, Notice::recipientStaffId),
                    each(notices, Notice::target),
                    each(notices, Notice::targetId),
                    each(notices, notice -> notice.kind().cannotWait())));
        }
    }

    /**
     * Tells everybody who leads a group.
     *
     * @param except who does not have to be told, because they did it; may be null
     */
    public void tellLeaders(NoticeKind kind, UUID groupId, String target, UUID targetId, UUID except) {
        tell(
                Query.of(
                        "SELECT staff_id FROM openchair.group_facilitator"
                                + " WHERE group_id = ? AND staff_id IS DISTINCT FROM CAST(? AS uuid) ORDER BY staff_id",
                        groupId,
                        except),
                staff -> new Notice(kind, staff, target, targetId));
    }

    /** Tells the clinician who referred; whether somebody came only where the patient agreed that the clinic hears of it. */
    public void tellReferrer(NoticeKind kind, UUID referralId) {
        Optional<NoticeKind> discreet = kind.withoutParticipation();
        boolean all = discreet.equals(Optional.of(kind)) || hearsBack(referralId);
        (all ? Optional.of(kind) : discreet).ifPresent(each -> tellWhoReferred(each, referralId));
    }

    private boolean hearsBack(UUID referralId) {
        return rows.first(
                        Query.of(
                                "SELECT openchair.hears_back(r) AS back FROM openchair.referral r WHERE r.id = ?",
                                referralId),
                        row -> row.flag("back"))
                .orElse(false);
    }

    private void tellWhoReferred(NoticeKind kind, UUID referralId) {
        tell(
                Query.of("SELECT referrer_id AS staff_id FROM openchair.referral WHERE id = ?", referralId),
                staff -> new Notice(kind, staff, "referral", referralId));
    }

    /**
     * Tells every clinician of a clinic.
     *
     * @param except who does not have to be told, because they did it; may be null
     */
    public void tellClinic(NoticeKind kind, UUID clinicId, String target, UUID targetId, UUID except) {
        tell(
                Query.of(
                        "SELECT id AS staff_id FROM openchair.staff"
                                + " WHERE clinic_id = ? AND id IS DISTINCT FROM CAST(? AS uuid) ORDER BY id",
                        clinicId,
                        except),
                staff -> new Notice(kind, staff, target, targetId));
    }

    private void tell(Query recipients, Function<UUID, Notice> told) {
        tell(rows.list(recipients, row -> told.apply(row.id("staff_id"))));
    }

    /** Mails a patient, if they asked to be reached by mail, may be contacted and did not stop it. */
    public void tellMember(NoticeKind kind, UUID patientId) {
        tellMembers(kind, List.of(patientId));
    }

    /** Mails several patients, each within their contact preferences. */
    public void tellMembers(NoticeKind kind, Collection<UUID> patientIds) {
        if (mail.on() && !patientIds.isEmpty()) {
            rows.change(Query.of(
                    TELL_MEMBERS,
                    kind,
                    clock.instant(),
                    clock.instant(),
                    each(patientIds, patient -> Ids.next()),
                    List.copyOf(patientIds)));
        }
    }

    /** Mails a one-time link to rate a session, once to each of these patients, within their contact preferences. */
    public void askToRate(UUID sessionId, Collection<UUID> patientIds) {
        if (mail.on() && !patientIds.isEmpty()) {
            rows.change(Query.of(
                    ASK_TO_RATE,
                    NoticeKind.FEEDBACK_ASKED,
                    clock.instant(),
                    clock.instant(),
                    sessionId,
                    each(patientIds, patient -> Ids.next()),
                    List.copyOf(patientIds)));
        }
    }

    private static <T> List<Object> each(Collection<T> of, Function<T, Object> value) {
        return of.stream().map(value).toList();
    }
}
