package org.openchair.web.frame;

/** Ties a field to its hint and its error for people who hear the page. */
public final class Described {
    private Described() {}

    /** The ids that describe a field; null if nothing does, so that the attribute is left out. */
    public static String by(String id, String hint, String error) {
        String hintId = hint == null ? "" : id + "-hint";
        String errorId = error == null ? "" : id + "-error";
        String both = (hintId + " " + errorId).strip();
        return both.isEmpty() ? null : both;
    }
}
