package org.openchair.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The clinicians who refer. Where one of a clinic has an account, that one refers most, so that there is something to see. */
final class Referrers {

    private static final int WITH_ACCOUNT = 6;

    private final Map<UUID, List<StaffMember>> byClinic = StaffMember.everybody().stream()
            .filter(member -> member.clinicId() != null)
            .collect(Collectors.groupingBy(StaffMember::clinicId));
    private final SeededRandom chance;

    Referrers(SeededRandom chance) {
        this.chance = chance;
    }

    /** A clinician of that clinic. */
    UUID of(Clinic clinic) {
        return chance.weighted(byClinic.get(clinic.id()), member -> member.hasAccount() ? WITH_ACCOUNT : 1)
                .id();
    }

    /** Can a clinician of that clinic sign in to the demo? */
    boolean hasAccount(Clinic clinic) {
        return byClinic.get(clinic.id()).stream().anyMatch(StaffMember::hasAccount);
    }

    /** Is it a clinician who can sign in to the demo? */
    boolean isAccount(UUID staffId) {
        return byClinic.values().stream()
                .flatMap(List::stream)
                .anyMatch(member -> member.id().equals(staffId) && member.hasAccount());
    }
}
