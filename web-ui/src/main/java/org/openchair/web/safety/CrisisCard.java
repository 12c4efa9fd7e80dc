package org.openchair.web.safety;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.openchair.safety.CrisisResource;
import org.openchair.web.frame.Spanish;
import org.openchair.web.frame.When;
import org.openchair.web.frame.Words;

/**
 * Who can help a person in danger, in one language.
 *
 * @param language the language it is read in
 * @param resources who can help, most urgent first
 */
public record CrisisCard(Locale language, List<CrisisResource> resources) {
    private static final int MOST_URGENT = 2;
    private static final int LONG_DISTANCE_DIGITS = 11;

    /** Whom to call first. */
    public List<CrisisResource> first() {
        return resources.subList(0, Math.min(MOST_URGENT, resources.size()));
    }

    /** Whom to call first and how, in the words of the list: a plain call does not reach everyone in their language. */
    public String inDanger() {
        return first().stream().map(CrisisResource::how).collect(Collectors.joining(" "));
    }

    /** A text of the card. */
    public String say(String key) {
        return words().getString(key);
    }

    /** When the number was last checked. */
    public String checked(CrisisResource resource) {
        return When.date(resource.checkedOn(), language);
    }

    /** The number as people read it: 1-800-985-5990. */
    public String shown(CrisisResource resource) {
        String digits = resource.dial();
        return digits.length() == LONG_DISTANCE_DIGITS
                ? digits.replaceFirst("(.)(...)(...)(....)", "$1-$2-$3-$4")
                : digits;
    }

    /** The tag of the other language. */
    public String otherTag() {
        return Spanish.is(language) ? "en" : "es";
    }

    /** The address of the card in the other language. */
    public String otherLanguage() {
        return "/crisis?lang=" + otherTag();
    }

    private ResourceBundle words() {
        return Words.in(CrisisCard.class, "crisis", language);
    }
}
