package org.openchair;

/**
 * Why something was not done: an answer, not an exception.
 *
 * @param code stable, in kebab-case, for machines
 * @param detail one or two sentences for the person who asked, saying what to do; never personal data
 * @param field the input it is about, or null when it is about the whole
 */
public record Refusal(String code, String detail, String field) {

    /** A refusal that is about the whole request. */
    public static Refusal of(String code, String detail) {
        return new Refusal(code, detail, null);
    }
}
