package org.openchair.platform.problem;

import jakarta.ws.rs.ext.Provider;

/** Every exception that has no mapper of its own. */
@Provider
public class Unexpected extends UnexpectedProblem<Throwable> {}
