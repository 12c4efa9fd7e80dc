package org.openchair.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/** What has to be so before a crisis resource is shown to somebody in danger. */
public enum CrisisRule implements Rule<CrisisRule.Entered> {
    DIGITS("dial-invalid", "Enter the number in digits only, such as 18009855990.", "dial", entered -> !entered.dial()
            .matches("[0-9]{3,15}")),
    NUMBER_IN_ENGLISH(
            "number-not-in-text",
            "The English text must say the number that is dialed.",
            "howEn",
            entered -> !says(entered.english(), entered.dial())),
    NUMBER_IN_SPANISH(
            "number-not-in-text",
            "The Spanish text must say the number that is dialed.",
            "howEs",
            entered -> !says(entered.spanish(), entered.dial())),
    CHECKED(
            "checked-in-the-future",
            "Enter the day on which the number was checked, today or before.",
            "checkedOn",
            entered -> entered.checkedOn().isAfter(entered.today()));

    /**
     * A resource as it is about to be kept.
     *
     * @param dial what is dialed
     * @param english what to do, in English
     * @param spanish what to do, in Spanish
     */
    public record Entered(String dial, String english, String spanish, LocalDate checkedOn, LocalDate today) {}

    private final String code;
    private final String detail;
    private final String field;
    private final Predicate<Entered> broken;

    CrisisRule(String code, String detail, String field, Predicate<Entered> broken) {
        this.code = code;
        this.detail = detail;
        this.field = field;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Entered entered) {
        return broken.test(entered) ? Optional.of(new Refusal(code, detail, field)) : Optional.empty();
    }

    /** All of them, in the order in which they are asked. */
    public static List<CrisisRule> all() {
        return List.of(values());
    }

    // Somebody who reads the text and somebody who taps the link must reach the same line.
    private static boolean says(String text, String dial) {
        return text.replaceAll("[^0-9]", "").contains(dial);
    }
}
