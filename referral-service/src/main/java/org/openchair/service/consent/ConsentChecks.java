package org.openchair.service.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Rule;
import org.openchair.directory.Groups;
import org.openchair.directory.Leadership;
import org.openchair.directory.SupportGroup;
import org.openchair.patient.Consent;
import org.openchair.patient.ConsentRule;
import org.openchair.patient.Consents;
import org.openchair.patient.Coverage;
import org.openchair.patient.SharedItem;
import org.openchair.referral.Referral;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller.Person;

/** Asks the rules of consent with what the directory knows of the group. */
@RequestScoped
public class ConsentChecks {

    @Inject
    Consents consents;

    @Inject
    Groups groups;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** Refused with the code of a {@link ConsentRule}. */
    Outcome<Consent> check(Consent consent, LocalDate today) {
        Optional<SupportGroup> group = group(consent.terms().groupId());
        ConsentRule.Asked asked = new ConsentRule.Asked(
                consent,
                group.filter(ConsentChecks::therapistLed).isPresent(),
                group.filter(this::partTwo).isPresent(),
                today);
        return Rule.check(ConsentRule.all(), asked).then(kept -> Outcome.done(consent));
    }

    /** How far what the patient agreed to reaches for what a referral shares; covered while there is no group to share with. */
    public Coverage coverage(Referral referral, LocalDate today) {
        return group(referral.groupId())
                .map(group -> Coverage.of(
                        consents.with(referral.patientId(), group.id(), referral.id()),
                        wanted(referral),
                        partTwo(group),
                        today))
                .orElseGet(() -> consents.ofReferral(referral.id()).isPresent() ? Coverage.COVERED : Coverage.MISSING);
    }

    /** Does the patient agree that the group knows them? */
    public boolean agrees(Referral referral) {
        return consents.covers(referral.patientId(), referral.groupId(), SharedItem.NAME, clock.instant());
    }

    /** Is what helps the person shared with the group, unless the consent of the referral leaves it out? */
    public boolean sharesAccessNeeds(Referral referral) {
        return consents.ofReferral(referral.id())
                .map(consent -> consent.terms().shares().contains(SharedItem.ACCESS_NEEDS))
                .orElse(true);
    }

    private static Set<SharedItem> wanted(Referral referral) {
        Set<SharedItem> wanted = EnumSet.of(SharedItem.NAME);
        if (referral.content().sharePhone()) {
            wanted.add(SharedItem.PHONE);
        }
        if (referral.content().shareEmail()) {
            wanted.add(SharedItem.EMAIL);
        }
        return wanted;
    }

    private Optional<SupportGroup> group(UUID id) {
        return Optional.ofNullable(id).flatMap(groups::find);
    }

    private static boolean therapistLed(SupportGroup group) {
        return group.facts().nature().leadership() == Leadership.THERAPIST_LED;
    }

    private boolean partTwo(SupportGroup group) {
        return rows.any(Query.of("SELECT WHERE openchair.under_part_2(?)", group.id()));
    }

    /** The day it is in the clinic. */
    LocalDate today(Person clinician) {
        ZoneId zone = Optional.ofNullable(clinician.clinicZone()).orElse(ZoneOffset.UTC);
        return LocalDate.now(clock.withZone(zone));
    }
}
