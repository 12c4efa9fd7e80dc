package org.openchair.reporting.http;

import jakarta.ws.rs.ext.Provider;

/** Every exception that has no mapper of its own. */
@Provider
public class UnexpectedProblem extends AnyProblem<Throwable> {}
