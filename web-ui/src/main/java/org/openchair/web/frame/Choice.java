package org.openchair.web.frame;

/**
 * One of several answers to a question.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint explains the label; null where it needs none
 */
public record Choice(String value, String label, String hint) {
    /** An answer that explains itself. */
    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
