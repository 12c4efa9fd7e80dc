package org.openchair.web.notification;

import java.util.ResourceBundle;
import org.openchair.web.frame.Words;

/**
 * Somebody without an account stops mail. It says nothing of who they are or why they were written to.
 *
 * @param secret of the link in the mail
 * @param stopped whether they want none
 * @param language language of the page
 */
public record MailStopPage(String secret, boolean stopped, java.util.Locale language) {

    /** What the page says. */
    public String say(String key) {
        ResourceBundle words = Words.in(MailStopPage.class, "mail-stop", language);
        return words.getString(key);
    }
}
