package org.openchair.service.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Consent;
import org.openchair.patient.Consents;
import org.openchair.patient.Patients;
import org.openchair.referral.Actor;
import org.openchair.referral.DraftContent;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralEvent;
import org.openchair.referral.Referrals;
import org.openchair.service.consent.UsualConsents;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;
import org.openchair.staff.Role;

/** Begins a draft, or rewrites it whole. Writing the same content again changes nothing. */
@Act
public class DraftWriting {

    @Inject
    Referrals referrals;

    @Inject
    Patients patients;

    @Inject
    UsualConsents consents;

    @Inject
    Consents noted;

    @Inject
    Choices choices;

    @Inject
    Alarm alarm;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Screening screening;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code not-a-draft}, {@code patient-fixed}, {@code stale-version}, {@code identifiers-in-search} or what is wrong with the choices. */
    public Outcome<UUID> write(UUID id, ReferralDraft draft) {
        return caller.clinician().then(clinician -> {
            oneAtATime(id);
            Optional<Referral> stored = referrals.findForChange(id);
            return stored.isPresent() ? rewrite(stored.get(), draft, clinician) : begin(id, draft, clinician);
        });
    }

    // A row that is not there yet cannot be locked: two presses of the first button would both begin it.
    private void oneAtATime(UUID id) {
        rows.any(Query.of("SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS text), 0))", id));
    }

    private Outcome<UUID> begin(UUID id, ReferralDraft draft, Person clinician) {
        return Found.or404(patients.hold(draft.patientId(), clinician.clinicId()))
                .then(patient -> named(draft).then(choices::sensible).then(sensible -> Outcome.done(patient)))
                .then(patient -> {
                    Instant now = clock.instant();
                    Referral referral = new Referral(id, patient, clinician.staffId(), content(draft), now);
                    referrals.add(referral);
                    referrals.add(ReferralEvent.begun(
                            Ids.next(), referral, new Actor(clinician.staffId(), Role.CLINICIAN), now));
                    choices.keep(id, draft.nextGroupIds());
                    consents.follow(referral, draft.consentMethod(), clinician);
                    audit.record(AuditEvent.changed("referral.begin", patient.id(), "referral", id));
                    raiseIfNew(null, draft, id, clinician);
                    return Outcome.done(id);
                });
    }

    private Outcome<UUID> rewrite(Referral referral, ReferralDraft draft, Person clinician) {
        if (!referral.clinicId().equals(clinician.clinicId())) {
            return Outcome.refused(Refusal.notFound());
        }
        ReferralDraft current = current(referral);
        if (sameContent(current, draft)) {
            return Outcome.done(referral.id());
        }
        return checked(current, draft)
                .then(this::named)
                .then(choices::sensible)
                .then(fresh -> referral.rewrite(content(draft), clock.instant()))
                .then(rewritten -> {
                    choices.keep(referral.id(), draft.nextGroupIds());
                    consents.follow(rewritten, draft.consentMethod(), clinician);
                    audit.record(AuditEvent.changed("referral.write", referral.patientId(), "referral", referral.id()));
                    raiseIfNew(current.inDangerNow(), draft, referral.id(), clinician);
                    return Outcome.done(referral.id());
                });
    }

    private void raiseIfNew(Boolean before, ReferralDraft draft, UUID id, Person clinician) {
        if (Boolean.TRUE.equals(draft.inDangerNow()) && !Boolean.TRUE.equals(before)) {
            alarm.raiseFor(id, draft.patientId(), clinician);
        }
    }

    /** A group is looked for by its name, which says nothing of who the patient is. */
    private Outcome<ReferralDraft> named(ReferralDraft draft) {
        boolean identifies = draft.sought() != null && screening.identifies(decoded(draft.sought()));
        return identifies
                ? Outcome.refused(new Refusal(
                        "identifiers-in-search",
                        "Search by the name of a group. Take out what identifies a person.",
                        "sought"))
                : Outcome.done(draft);
    }

    /** The words of a group's name; the rest are codes. */
    private static String decoded(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("q="))
                .map(part -> URLDecoder.decode(part.substring(2).replaceAll("%(?![0-9A-Fa-f]{2})", " "), UTF_8))
                .collect(Collectors.joining(". "));
    }

    private static Outcome<ReferralDraft> checked(ReferralDraft current, ReferralDraft draft) {
        if (!current.patientId().equals(draft.patientId())) {
            return Outcome.refused(
                    new Refusal("patient-fixed", "A referral stays with its patient. Start a new one.", "patientId"));
        }
        return current.version() == draft.version()
                ? Outcome.done(draft)
                : Outcome.refused(Refusal.stale(current, draft));
    }

    private static boolean sameContent(ReferralDraft current, ReferralDraft draft) {
        return current.patientId().equals(draft.patientId())
                && content(current).equals(content(draft))
                && current.nextGroupIds().equals(draft.nextGroupIds())
                && current.consentMethod() == draft.consentMethod();
    }

    private ReferralDraft current(Referral referral) {
        DraftContent content = referral.content();
        return new ReferralDraft(
                referral.version(),
                referral.patientId(),
                content.groupId(),
                content.urgency(),
                content.needs(),
                content.noteToGroup(),
                content.sharePhone(),
                content.shareEmail(),
                content.inDangerNow(),
                noted.ofReferral(referral.id()).map(Consent::givenHow).orElse(null),
                nextGroups(referral),
                content.involvement(),
                content.sought());
    }

    private List<UUID> nextGroups(Referral referral) {
        return choices.afterTheFirst(referral.id()).stream()
                .map(ChosenGroup::id)
                .toList();
    }

    private static DraftContent content(ReferralDraft draft) {
        return new DraftContent(
                draft.groupId(),
                draft.urgency(),
                draft.needs(),
                draft.noteToGroup(),
                draft.sharePhone(),
                draft.shareEmail(),
                draft.inDangerNow(),
                draft.involvement(),
                draft.sought());
    }
}
