package org.openchair.web.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openchair.feedback.FeedbackQuestion;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Spanish;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.When;
import org.openchair.web.frame.Words;

/**
 * The sheet that a member rates a session on, in English or Spanish; it says nothing of the group.
 *
 * @param secret the code or the secret of the link; empty while none was entered
 * @param day day of the session; null until the secret is known to work
 * @param sheet random number of this sheet, so that sending it twice counts once
 */
public record RatePage(
        Locale language, String secret, LocalDate day, UUID sheet, SubmittedForm form, FieldErrors errors) {

    /** A text of the sheet. */
    public String say(String key) {
        return words().getString(key);
    }

    /** The name of a question's field. */
    public static String field(FeedbackQuestion question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    /** The questions. */
    public static List<FeedbackQuestion> questions() {
        return List.of(FeedbackQuestion.values());
    }

    /** A question in words. */
    public String question(FeedbackQuestion question) {
        return say("question." + field(question));
    }

    /** The ratings, from worst to best. */
    public List<Choice> ratings() {
        return IntStream.rangeClosed(FeedbackQuestion.LOWEST, FeedbackQuestion.HIGHEST)
                .mapToObj(rating -> Choice.of(String.valueOf(rating), say("rating." + rating)))
                .toList();
    }

    /** The day of the session. */
    public String date() {
        return When.date(day, language);
    }

    /** The tag of this language. */
    public String tag() {
        return language.getLanguage();
    }

    /** The tag of the other language. */
    public String otherTag() {
        return Spanish.is(language) ? "en" : "es";
    }

    private ResourceBundle words() {
        return Words.in(RatePage.class, "feedback", language);
    }
}
