package org.openchair.service.consent;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.patient.NoteConsent;
import org.openchair.api.patient.WithdrawConsent;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Groups;
import org.openchair.patient.Consent;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentTerms;
import org.openchair.patient.ConsentWithdrawal;
import org.openchair.patient.Consents;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Notes that a patient agrees, and that they do not any more. Asking again with the same id changes nothing. */
@Act
public class ConsentNoting {

    @Inject
    Consents consents;

    @Inject
    Patients patients;

    @Inject
    Groups groups;

    @Inject
    ConsentChecks checks;

    @Inject
    ConsentViews views;

    @Inject
    ConsentNotices concerned;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code id-taken} or the code of a rule. */
    public Outcome<ConsentView> note(UUID patientId, NoteConsent asked) {
        return caller.clinician().then(clinician -> Found.or404(patients.hold(patientId, clinician.clinicId()))
                .then(patient -> bornBefore(patient, asked))
                .then(born -> recipient(asked))
                .then(terms -> asked(asked))
                .then(known -> {
                    Optional<Consent> before = consents.find(asked.id());
                    return before.isPresent()
                            ? repeated(before.get(), patientId)
                            : kept(consent(patientId, asked, clinician), clinician);
                })
                .then(id -> views.one(id, clinician)));
    }

    private static Outcome<NoteConsent> bornBefore(Patient patient, NoteConsent asked) {
        return asked.givenOn() != null && asked.givenOn().isBefore(patient.bornFrom())
                ? Outcome.refused(new Refusal(
                        "before-birth",
                        "This day is before the patient was born. Enter the day on which they agreed.",
                        "givenOn"))
                : Outcome.done(asked);
    }

    private Outcome<NoteConsent> recipient(NoteConsent asked) {
        boolean group = asked.recipient() == ConsentRecipient.GROUP;
        boolean host = asked.recipient() == ConsentRecipient.HOST;
        if (group != (asked.groupId() != null)
                || group && groups.find(asked.groupId()).isEmpty()) {
            return Outcome.refused(new Refusal("group-unknown", "There is no such group. Choose one.", "groupId"));
        }
        if (host != (asked.hostId() != null)
                || host && groups.host(asked.hostId()).isEmpty()) {
            return Outcome.refused(new Refusal("host-unknown", "Choose one of the hosts in the directory.", "hostId"));
        }
        return Outcome.done(asked);
    }

    private static Outcome<NoteConsent> asked(NoteConsent asked) {
        return asked.how() == ConsentMethod.NOT_ASKED
                ? Outcome.refused(new Refusal(
                        "not-asked", "Only a referral can be sent without asking, and only on legal grounds.", "how"))
                : Outcome.done(asked);
    }

    private Consent consent(UUID patientId, NoteConsent asked, Person clinician) {
        ConsentTerms terms = new ConsentTerms(
                asked.shares(), asked.recipient(), asked.groupId(), asked.hostId(), asked.purpose(), asked.until());
        Instant now = clock.instant();
        return new Consent(
                asked.id(),
                patientId,
                null,
                terms,
                asked.how(),
                null,
                givenAt(asked.givenOn(), clinician.clinicZone(), now),
                now,
                clinician.staffId(),
                null);
    }

    private static Instant givenAt(LocalDate day, ZoneId zone, Instant now) {
        return day == null || day.equals(LocalDate.ofInstant(now, zone))
                ? now
                : day.atStartOfDay(zone).toInstant();
    }

    private static Outcome<UUID> repeated(Consent before, UUID patientId) {
        return before.patientId().equals(patientId) && before.referralId() == null
                ? Outcome.done(before.id())
                : Outcome.refused(Refusal.idTaken());
    }

    private Outcome<UUID> kept(Consent consent, Person clinician) {
        return checks.check(consent, checks.today(clinician)).then(checked -> {
            consents.add(consent);
            audit.record(AuditEvent.changed("consent.note", consent.patientId(), "consent", consent.id()));
            return Outcome.done(consent.id());
        });
    }

    /** Refused with {@code not-found}, {@code already-withdrawn} or {@code id-taken}. */
    public Outcome<ConsentView> withdraw(UUID patientId, UUID consentId, WithdrawConsent asked) {
        return caller.clinician().then(clinician -> Found.or404(patients.hold(patientId, clinician.clinicId()))
                .then(patient -> Found.or404(consents.find(consentId)
                        .filter(consent -> consent.patientId().equals(patientId))))
                .then(consent -> withdrawn(consent, asked, clinician))
                .then(id -> views.one(id, clinician)));
    }

    private Outcome<UUID> withdrawn(Consent consent, WithdrawConsent asked, Person clinician) {
        if (asked.how() == ConsentMethod.NOT_ASKED) {
            return Outcome.refused(new Refusal("not-asked", "Say how the patient withdrew it.", "how"));
        }
        if (consent.withdrawal() != null) {
            return consent.withdrawal().id().equals(asked.id())
                    ? Outcome.done(consent.id())
                    : Outcome.refused("already-withdrawn", "This consent is already withdrawn.");
        }
        consents.withdraw(
                consent.id(), new ConsentWithdrawal(asked.id(), asked.how(), clock.instant(), clinician.staffId()));
        audit.record(AuditEvent.changed("consent.withdraw", consent.patientId(), "consent", consent.id()));
        concerned.tell(consent);
        return Outcome.done(consent.id());
    }
}
