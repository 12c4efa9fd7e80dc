package org.openchair.web.frame;

import java.util.Locale;

/** The one language beside English that patients can read these pages in. */
public final class Spanish {
    /** The language. */
    public static final Locale LANGUAGE = Locale.forLanguageTag("es");

    private Spanish() {}

    /** Whether this language is it. */
    public static boolean is(Locale language) {
        return LANGUAGE.getLanguage().equals(language.getLanguage());
    }

    /** The language of this tag: anything but Spanish is English. */
    public static Locale orEnglish(String tag) {
        return LANGUAGE.getLanguage().equals(tag) ? LANGUAGE : Locale.ENGLISH;
    }
}
