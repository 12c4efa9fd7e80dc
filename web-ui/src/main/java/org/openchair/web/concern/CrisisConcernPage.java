package org.openchair.web.concern;

import java.util.UUID;
import org.openchair.web.safety.CrisisCard;

/**
 * What a facilitator sees who noted that somebody is in danger now.
 *
 * @param callName the person, as the group calls them
 * @param card whom to call
 */
public record CrisisConcernPage(UUID sessionId, String callName, CrisisCard card) {}
