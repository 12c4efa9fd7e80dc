package org.openchair.web.reference;

import java.time.ZoneId;
import java.util.List;
import org.openchair.api.directory.TrustFeed;
import org.openchair.api.directory.TrustedFeed;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.When;

/**
 * Feeds that are trusted, and the form that names one more.
 *
 * @param account as entered
 * @param name as entered
 * @param assurer as entered
 * @param version of the feed of that account that the page showed, 0 for none
 * @param errors what must be corrected
 */
public record TrustedFeedsPage(
        List<TrustedFeed> feeds, String account, String name, String assurer, int version, FieldErrors errors) {

    static TrustedFeedsPage entered(SubmittedForm form) {
        return new TrustedFeedsPage(
                List.of(),
                form.text("account"),
                form.text("name"),
                form.text("assurer"),
                shown(form, form.text("account")),
                FieldErrors.none());
    }

    private static int shown(SubmittedForm form, String account) {
        return form.all("shown").stream()
                .map(each -> each.split("\\|", 2))
                .filter(each -> each.length == 2 && each[0].matches("\\d{1,6}") && each[1].equalsIgnoreCase(account))
                .mapToInt(each -> Integer.parseInt(each[0]))
                .findFirst()
                .orElse(0);
    }

    /** What to correct before it is sent. */
    FieldErrors missing() {
        return FieldErrors.none()
                .when(name.isEmpty(), "name", "Enter what the feed is called")
                .when(account.isEmpty(), "account", "Enter the user name of the account that sends the feed")
                .when(
                        assurer.isEmpty(),
                        "assurer",
                        "Enter the email address of the person who vets groups for the feed");
    }

    TrustFeed command() {
        return new TrustFeed(name, assurer, version);
    }

    /** Who named a feed, and when. */
    public static String named(TrustedFeed feed, ZoneId zone) {
        String day = When.date(feed.namedAt(), zone);
        return feed.namedBy() == null ? "Trusted since " + day : "Trusted by " + feed.namedBy() + " since " + day;
    }
}
