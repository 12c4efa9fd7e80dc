package org.openchair.service.notification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.notification.MailStop;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.LinkSecret;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/**
 * A patient without an account stops mail by the secret link in one, or allows it again. The link tells nothing of the person and
 * opens nothing else.
 */
@Act
public class MailStops {

    static final Duration LINK_WORKS = Duration.ofDays(366);

    private static final String BY_LINK =
            """
            SELECT p.id, p.preferred_language,
                   EXISTS (SELECT FROM openchair.mail_stop s JOIN openchair.patient same ON same.id = s.patient_id
                            WHERE same.id = p.id OR same.merged_into = p.id) AS stopped
              FROM openchair.mail_stop_link l
              JOIN openchair.patient told ON told.id = l.patient_id
              JOIN openchair.patient p ON p.id = coalesce(told.merged_into, told.id)
             WHERE l.token_hash = ? AND l.made_at > ?""";

    private record Linked(UUID patientId, MailStop stop) {}

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** How it stands. Refused with {@code not-found} for a link that was never made or is older than a year. */
    public Outcome<MailStop> read(LinkSecret secret) {
        return Found.or404(linked(secret).map(Linked::stop));
    }

    /** Stops mail or allows it; doing so again changes nothing. Refused with {@code not-found}. */
    public Outcome<MailStop> choose(LinkSecret secret, boolean stopped) {
        return Found.or404(linked(secret)).then(found -> {
            if (found.stop().stopped() != stopped) {
                change(found.patientId(), stopped);
            }
            return Outcome.done(new MailStop(stopped, found.stop().language()));
        });
    }

    private Optional<Linked> linked(LinkSecret secret) {
        return rows.first(
                Query.of(BY_LINK, secret.hash(), clock.instant().minus(LINK_WORKS)),
                row -> new Linked(row.id("id"), new MailStop(row.flag("stopped"), row.text("preferred_language"))));
    }

    private void change(UUID patient, boolean stopped) {
        rows.change(
                stopped
                        ? Query.of(
                                "INSERT INTO openchair.mail_stop (patient_id, stopped_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                patient,
                                clock.instant())
                        : Query.of(
                                "DELETE FROM openchair.mail_stop WHERE patient_id IN"
                                        + " (SELECT id FROM openchair.patient WHERE id = ? OR merged_into = ?)",
                                patient,
                                patient));
        rows.change(Query.of(
                "INSERT INTO openchair.audit_event (at, actor_subject, actor_role, action, patient_id, resource)"
                        + " VALUES (?, 'link in a mail', 'patient', ?, ?, ?)",
                clock.instant(),
                stopped ? "mail.stop" : "mail.allow",
                patient,
                "patient/" + patient));
    }
}
