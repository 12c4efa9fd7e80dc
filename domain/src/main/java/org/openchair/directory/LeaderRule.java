package org.openchair.directory;

import java.util.Collection;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.staff.Credential;

/**
 * Who cannot lead what: a group that says that therapists lead it is led by no one who is recorded as a peer, in a single session
 * neither. Patients choose it, and clinicians write to it, by that word. Who has no credential on record counts by what the group says.
 */
public final class LeaderRule {

    private static final Refusal PEER = Refusal.of(
            "peer-leads-therapist-group",
            "Therapists lead this group, and a peer was named. Change the group to co-led first; it is vetted again.");

    private LeaderRule() {}

    /**
     * What is against it that people with these credentials lead, or empty.
     *
     * @param leadership null when not stated
     */
    public static Optional<Refusal> objection(Leadership leadership, Collection<Credential> held) {
        boolean broken = leadership == Leadership.THERAPIST_LED && held.stream().anyMatch(Credential::isPeer);
        return broken ? Optional.of(PEER) : Optional.empty();
    }
}
