package org.openchair.api.session;

/**
 * Signs a session: attendance is locked from then on.
 *
 * @param version version of the session that the writer saw
 */
public record SignSession(int version) {}
