package org.openchair.platform.problem;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.ext.Provider;

/** A transaction that did not end as it should: the server has a mapper of its own for these, which knows no outage. */
@Provider
public class CutOffTransaction extends UnexpectedProblem<TransactionalException> {}
