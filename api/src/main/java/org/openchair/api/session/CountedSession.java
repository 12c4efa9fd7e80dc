package org.openchair.api.session;

/**
 * A session whose walk-ins were counted.
 *
 * @param version version of the session, for signing it
 * @param walkIns walk-ins and guests
 */
public record CountedSession(int version, int walkIns) {}
