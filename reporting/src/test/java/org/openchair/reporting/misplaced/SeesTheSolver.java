package org.openchair.reporting.misplaced;

import org.ojalgo.optimisation.ExpressionsBasedModel;

/** Breaks the rule that the solver is behind an interface. */
record SeesTheSolver(ExpressionsBasedModel model) {}
