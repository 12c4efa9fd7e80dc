package org.openchair.service.notification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.notification.UndeliveredMail;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Mail that was given up, for the administrator, who learns of a patient no more than whose patient it is. */
@Act
public class UndeliveredMails {

    private static final String GIVEN_UP =
            """
            SELECT m.id, m.failure, m.made_at, m.settled_at,
                   coalesce(s.display_name, format('A patient of %s', c.name)) AS recipient
              FROM openchair.outgoing_mail m
              LEFT JOIN openchair.staff s ON s.id = m.staff_id
              LEFT JOIN openchair.patient p ON p.id = m.patient_id
              LEFT JOIN openchair.clinic c ON c.id = p.clinic_id
             WHERE m.state = 'GIVEN_UP'""";

    @Inject
    Rows rows;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Longest ago first. */
    public Page<UndeliveredMail> list(Paging paging) {
        return rows.page(Query.of(GIVEN_UP), "settled_at, id", paging, UndeliveredMails::read);
    }

    /** Puts one into the outbox again; doing so again changes nothing. Refused with {@code not-found}. */
    public Outcome<UndeliveredMail> resend(UUID id) {
        Optional<UndeliveredMail> before = rows.first(Query.of(GIVEN_UP + " AND m.id = ?", id), UndeliveredMails::read);
        return Found.or404(before).then(mail -> {
            rows.change(Query.of(
                    "UPDATE openchair.outgoing_mail SET state = 'WAITING', settled_at = NULL, attempts = 0, due_at = ?"
                            + " WHERE id = ? AND state = 'GIVEN_UP'",
                    clock.instant(),
                    id));
            audit.record(new AuditEvent("mail.resend", null, "mail/" + id));
            return Outcome.done(mail);
        });
    }

    private static UndeliveredMail read(Row row) {
        return new UndeliveredMail(
                row.id("id"),
                row.text("recipient"),
                row.text("failure"),
                row.instant("made_at"),
                row.instant("settled_at"));
    }
}
