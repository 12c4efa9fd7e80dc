package org.openchair.service.consent;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.RecordGuardianConsent;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.AgeLimits;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.referral.GuardianRole;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;

/**
 * Who agreed for a person under 18 that they are referred: recorded with each referral before it is sent, or once it turns out that the
 * person is or may be under 18.
 */
@Act
public class GuardianConsents {

    private static final String KEEP =
            """
            INSERT INTO openchair.guardian_consent (referral_id, given_by, name, method, given_on, recorded_by, recorded_at)
            VALUES (?, ?, CAST(? AS text), ?, ?, ?, ?)
            ON CONFLICT (referral_id) DO UPDATE SET given_by = excluded.given_by, name = excluded.name, method = excluded.method,
                   given_on = excluded.given_on, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at,
                   version = guardian_consent.version + 1""";

    @Inject
    Referrals referrals;

    @Inject
    Patients patients;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Screening screening;

    @Inject
    Alarm alarm;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found} for another clinic's referral, and while nothing is recorded. */
    public Outcome<GuardianConsent> read(UUID referralId) {
        return caller.clinician()
                .then(clinician -> Found.or404(own(referrals.find(referralId), clinician)))
                .then(referral -> {
                    audit.record(AuditEvent.read(referral.patientId(), "guardian-consent", referralId));
                    return Found.or404(recorded(referralId));
                });
    }

    /** Refused with {@code not-found}, {@code not-a-draft}, {@code stale-version}, {@code before-birth}, {@code guardian-unnamed}, {@code too-young-to-consent-alone} or {@code guardian-not-asked}. */
    public Outcome<GuardianConsent> record(UUID referralId, RecordGuardianConsent asked) {
        return caller.clinician().then(clinician -> Found.or404(own(referrals.findForChange(referralId), clinician))
                .then(referral -> {
                    screening.alerts(() -> alarm.raiseForText(referral.patientId(), referral.clinicId(), clinician));
                    return unsent(referral, asked);
                })
                .then(referral -> bornBefore(referral, asked))
                .then(referral -> sound(asked)
                        .then(sound -> oldEnough(referral, sound))
                        .then(sound -> keep(referral, sound, clinician))));
    }

    /** Is it recorded with this referral who agreed, in a way that counts by what is known of the birth date now? */
    public boolean agreed(Referral referral) {
        return recorded(referral.id())
                .filter(consent -> consent.givenBy().counts(patient(referral).agesOn(consent.givenOn())))
                .isPresent();
    }

    private Patient patient(Referral referral) {
        return patients.find(referral.patientId(), referral.clinicId()).orElseThrow();
    }

    private Outcome<Referral> unsent(Referral referral, RecordGuardianConsent asked) {
        Optional<GuardianConsent> recorded = recorded(referral.id());
        recorded.ifPresent(before -> screening.wasAccepted("name", before.name()));
        if (isSame(recorded, asked)) {
            return Outcome.done(referral);
        }
        boolean open =
                referral.state() == ReferralState.DRAFT || referral.state().ended();
        if (agreed(referral) && !open) {
            return Outcome.refused("not-a-draft", "The referral was sent. What was recorded for it stays as it is.");
        }
        return asked.version().equals(recorded.map(GuardianConsent::version).orElse(0))
                ? Outcome.done(referral)
                : Outcome.refused(
                        Refusal.stale(recorded.orElse(GuardianConsent.none()), asked.consent(asked.version())));
    }

    private static boolean isSame(Optional<GuardianConsent> recorded, RecordGuardianConsent asked) {
        return recorded.filter(before -> asked.consent(before.version()).equals(before))
                .isPresent();
    }

    private Outcome<Referral> bornBefore(Referral referral, RecordGuardianConsent asked) {
        return asked.givenOn().isBefore(patient(referral).bornFrom())
                ? Outcome.refused(new Refusal(
                        "before-birth",
                        "This day is before the patient was born. Enter the day on which they agreed.",
                        "givenOn"))
                : Outcome.done(referral);
    }

    private Outcome<RecordGuardianConsent> oldEnough(Referral referral, RecordGuardianConsent asked) {
        return asked.givenBy().counts(patient(referral).agesOn(asked.givenOn()))
                ? Outcome.done(asked)
                : Outcome.refused(new Refusal(
                        "too-young-to-consent-alone",
                        "The patient is or may be under " + AgeLimits.CONSENTS_ALONE
                                + ", which is too young to consent alone. Ask a parent, a legal guardian, or the agency or court with custody,"
                                + " and record who agreed.",
                        "givenBy"));
    }

    private static Outcome<RecordGuardianConsent> sound(RecordGuardianConsent asked) {
        boolean named = asked.name() != null;
        if (asked.how() == ConsentMethod.NOT_ASKED) {
            return Outcome.refused(
                    new Refusal("guardian-not-asked", "First ask the person who decides for this patient.", "how"));
        }
        return named == asked.givenBy().namesSomebody()
                ? Outcome.done(asked)
                : Outcome.refused(new Refusal(
                        "guardian-unnamed",
                        named
                                ? "Leave the name blank: the patient consents alone."
                                : "Enter the name of the person who agreed.",
                        "name"));
    }

    private Outcome<GuardianConsent> keep(Referral referral, RecordGuardianConsent sound, Person clinician) {
        if (!isSame(recorded(referral.id()), sound)) {
            rows.change(Query.of(
                    KEEP,
                    referral.id(),
                    sound.givenBy().name(),
                    sound.name(),
                    sound.how().name(),
                    sound.givenOn(),
                    clinician.staffId(),
                    clock.instant()));
            audit.record(
                    AuditEvent.changed("guardian-consent.record", referral.patientId(), "referral", referral.id()));
        }
        return Found.or404(recorded(referral.id()));
    }

    private Optional<GuardianConsent> recorded(UUID referralId) {
        return rows.first(
                Query.of(
                        "SELECT given_by, name, method, given_on, version FROM openchair.guardian_consent WHERE referral_id = ?",
                        referralId),
                GuardianConsents::read);
    }

    private static Optional<Referral> own(Optional<Referral> found, Person clinician) {
        return found.filter(referral -> referral.clinicId().equals(clinician.clinicId()));
    }

    private static GuardianConsent read(Row row) {
        return new GuardianConsent(
                row.code("given_by", GuardianRole.class),
                row.text("name"),
                row.code("method", ConsentMethod.class),
                row.date("given_on"),
                row.count("version"));
    }
}
