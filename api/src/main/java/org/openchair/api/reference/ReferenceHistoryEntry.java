package org.openchair.api.reference;

import java.time.Instant;
import org.openchair.reference.ReferenceAct;

/**
 * What somebody did with reference data.
 *
 * @param said what it said afterwards
 * @param actor name of who did it, or null when the account is linked to nobody
 */
public record ReferenceHistoryEntry(ReferenceAct act, String said, String actor, Instant at) {}
