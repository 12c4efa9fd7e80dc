package org.openchair.web.person;

/**
 * A person who was looked for, as it was typed.
 *
 * @param q a name or a record number; empty for anybody
 * @param born a birth date; empty for any
 */
public record KeptSearch(String q, String born) {
    /** Nothing in particular. */
    public static final KeptSearch ANYBODY = new KeptSearch("", "");
}
