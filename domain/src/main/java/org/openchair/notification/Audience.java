package org.openchair.notification;

/** Who is told. */
public enum Audience {
    REFERRER("the clinician who referred"),
    CLINIC("every clinician of the clinic"),
    LEADERS("everyone who leads the group"),
    PERSON("the person it is about, or who was asked"),
    MEMBERS("the members of the group, by email, within their contact preferences");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    /** In words, for the documentation. */
    public String words() {
        return words;
    }
}
