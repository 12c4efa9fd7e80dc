package org.openchair.web.frame;

/**
 * A page as an answer: which template, with what in it.
 *
 * @param status the HTTP status it is sent with
 * @param template the template's path below {@code src/main/jte}, without its extension
 * @param model what the template shows
 */
public record Page(int status, String template, Object model) {

    /** A page that answers what was asked. */
    public static Page of(String template, Object model) {
        return new Page(200, template, model);
    }

    /** A form handed back with what to correct. */
    public static Page toCorrect(String template, Object model) {
        return new Page(422, template, model);
    }
}
