package org.openchair.notification;

import java.util.Locale;
import java.util.ResourceBundle;

/** What notices and mails say, in English or Spanish; never in the language of the machine this runs on. */
public final class NoticeWords {

    /** The second language; any other is answered in English. */
    public static final Locale SPANISH = Locale.forLanguageTag("es");

    private static final ResourceBundle.Control OUR_LANGUAGES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private NoticeWords(Locale language) {
        words = ResourceBundle.getBundle(
                "org.openchair.notification.notices", language, NoticeWords.class.getClassLoader(), OUR_LANGUAGES);
    }

    /** The words of a language, given by its BCP 47 tag. */
    public static NoticeWords in(String language) {
        boolean spanish = language != null
                && Locale.forLanguageTag(language).getLanguage().equals(SPANISH.getLanguage());
        return new NoticeWords(spanish ? SPANISH : Locale.ROOT);
    }

    /** What somebody of the staff is told. */
    public String of(NoticeKind kind) {
        return words.getString(kind.key());
    }

    /** What a member of a group is told. */
    public String toMember(NoticeKind kind) {
        return words.getString(kind.key() + ".member");
    }

    /** Anything else that a mail says. */
    public String say(String key) {
        return words.getString(key);
    }
}
