package org.openchair.web.frame;

import java.util.Locale;
import java.util.ResourceBundle;
import org.openchair.referral.ReasonGroup;
import org.openchair.referral.ReferralMove;

/** What the moves of a referral are called and mean, as staff read it. */
public final class MoveWords {
    private static final ResourceBundle WORDS = Words.in(MoveWords.class, "moves", Locale.ENGLISH);

    private MoveWords() {}

    /** What was done, in the history. */
    public static String was(String move) {
        return WORDS.getString(move + ".was");
    }

    /** What a move means, before it is made. */
    public static String about(ReferralMove move) {
        return WORDS.getString(move + ".about");
    }

    /** What happens next, after it was made. */
    public static String done(ReferralMove move) {
        return WORDS.getString(move + ".done");
    }

    /** What its button says. */
    public static String go(ReferralMove move) {
        return WORDS.getString(move + ".go");
    }

    /** What is asked for in words; null when the move takes none. */
    public static String comment(ReferralMove move) {
        String key = move + ".comment";
        return WORDS.containsKey(key) ? WORDS.getString(key) : null;
    }

    /** To whom a message and a reason go that may tell whether the person comes. */
    public static String keptFromSome() {
        return WORDS.getString("keptFromSome");
    }

    /** Whose reasons these are. */
    public static String group(ReasonGroup group) {
        return WORDS.getString("group." + group);
    }
}
