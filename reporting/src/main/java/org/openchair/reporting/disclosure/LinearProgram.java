package org.openchair.reporting.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A question to a solver: whole numbers, none negative, that keep every rule at the least cost.
 *
 * @param unknowns the numbers sought, in the order of the answer
 * @param rules sums of unknowns that must lie in a range
 */
record LinearProgram(List<Unknown> unknowns, List<Rule> rules) {

    /**
     * A number sought.
     *
     * @param low the least it may be
     * @param high the most it may be, or null for no limit
     * @param cost cost of each unit
     */
    record Unknown(int low, Integer high, double cost) {}

    /**
     * A sum that must lie in a range.
     *
     * @param factors factor of each unknown that takes part, by its position
     * @param low the least, or null for no limit
     * @param high the most, or null for no limit
     */
    record Rule(Map<Integer, Integer> factors, Integer low, Integer high) {}

    /** A program to which unknowns and rules are added one by one. */
    static LinearProgram empty() {
        return new LinearProgram(new ArrayList<>(), new ArrayList<>());
    }

    /** Adds an unknown and gives its position. */
    int add(Unknown unknown) {
        unknowns.add(unknown);
        return unknowns.size() - 1;
    }

    void add(Rule rule) {
        rules.add(rule);
    }
}
