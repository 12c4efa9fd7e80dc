package org.openchair.patient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what a patient agreed to with a group reaches as far as what is about to be shared with it. */
public enum Coverage {
    COVERED,
    /** Nothing was ever agreed with this group. */
    MISSING,
    /** What was agreed is withdrawn or over. */
    ENDED,
    /** Less was agreed than is about to be shared. */
    TOO_NARROW,
    /** 42 CFR part 2 asks for a signed consent that says so. */
    NOT_EXPLICIT;

    /**
     * Looks at all that was agreed with a group.
     *
     * @param consents of one patient, with the group or its host
     * @param wanted what is about to be shared
     * @param partTwo is the group about substance use?
     */
    public static Coverage of(Collection<Consent> consents, Set<SharedItem> wanted, boolean partTwo, LocalDate today) {
        List<Consent> inForce =
                consents.stream().filter(consent -> consent.inForce(today)).toList();
        if (inForce.isEmpty()) {
            return consents.isEmpty() ? MISSING : ENDED;
        }
        if (partTwo && inForce.stream().noneMatch(Consent::satisfiesPartTwo)) {
            return NOT_EXPLICIT;
        }
        return shared(inForce).containsAll(wanted) ? COVERED : TOO_NARROW;
    }

    private static Set<SharedItem> shared(List<Consent> inForce) {
        return inForce.stream()
                .flatMap(consent -> consent.terms().shares().stream())
                .collect(Collectors.toSet());
    }
}
