package org.openchair.web.frame;

/** How to join a meeting, as people read it. */
public final class JoinWords {
    private static final String BY_PHONE = "tel:";

    private JoinWords() {}

    /** A link as it is; a number to call as it is written here, (212) 555-0123, with what belongs to it; null for none. */
    public static String shown(String link) {
        if (link == null || !link.regionMatches(true, 0, BY_PHONE, 0, BY_PHONE.length())) {
            return link;
        }
        return link.substring(BY_PHONE.length())
                .strip()
                .replaceFirst("^(?:\\+?1)?[ .-]?\\(?(\\d{3})\\)?[ .-]?(\\d{3})[ .-]?(\\d{4})(?!\\d)", "($1) $2-$3");
    }
}
