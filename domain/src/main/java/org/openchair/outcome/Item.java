package org.openchair.outcome;

/**
 * An item of a questionnaire.
 *
 * @param position from 1
 * @param text null where it may not be shipped
 * @param reversed is the answer turned round before it is counted?
 * @param riskFrom from this answer on somebody may be in danger; null for an item that does not ask
 */
public record Item(int position, String text, boolean reversed, Integer riskFrom) {

    boolean asksForRisk() {
        return riskFrom != null;
    }

    boolean raisesRisk(Integer answer) {
        return asksForRisk() && answer != null && answer >= riskFrom;
    }
}
