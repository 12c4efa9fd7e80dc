package org.openchair.staff;

import java.util.Set;

/** What qualifies a person to lead a group. */
public enum Credential {
    /** Lived experience. */
    PEER,
    /** A certificate as a peer worker. */
    CERTIFIED_PEER_WORKER,
    /** Nurse. */
    NURSE,
    /** Social worker. */
    SOCIAL_WORKER,
    /** Psychologist. */
    PSYCHOLOGIST,
    /** Licensed therapist. */
    LICENSED_THERAPIST,
    /** Physician. */
    PHYSICIAN,
    /** Something else. */
    OTHER;

    /** The professions that supervise others. */
    public static final Set<Credential> CLINICAL =
            Set.of(NURSE, SOCIAL_WORKER, PSYCHOLOGIST, LICENSED_THERAPIST, PHYSICIAN);

    /** Does the person lead as a peer? */
    public boolean isPeer() {
        return this == PEER || this == CERTIFIED_PEER_WORKER;
    }
}
