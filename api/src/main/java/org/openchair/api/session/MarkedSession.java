package org.openchair.api.session;

import java.util.List;

/**
 * What was kept of several marks.
 *
 * @param version version of the session, for signing it
 * @param marks in the order in which they were sent
 */
public record MarkedSession(int version, List<Marked> marks) {}
