package org.openchair.reporting.disclosure;

import java.util.List;
import java.util.Optional;

/** Answers linear programs in whole numbers. Its answers are suggestions: what is published is checked without it. */
interface Solver {

    /** Values of the unknowns at the least cost, or empty when nothing keeps all the rules. */
    Optional<List<Integer>> cheapest(LinearProgram program);
}
