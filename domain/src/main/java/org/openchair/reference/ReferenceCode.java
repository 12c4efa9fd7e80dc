package org.openchair.reference;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * A code of a vocabulary. Added, reworded, retired from a day on and brought back, never deleted: a group that carries a retired
 * code goes on to be read by it, but nobody is offered it any more.
 *
 * @param code stable, in lower-case letters, digits and single hyphens; never changed
 * @param position order within the list, smallest first
 * @param retiredOn first day on which it is not offered, or null
 * @param version counts changes, from 1
 * @param partTwo of a focus: is it about substance use, so that 42 CFR part 2 protects who comes? Null for every other code
 */
public record ReferenceCode(
        Vocabulary vocabulary,
        String code,
        Wording wording,
        int position,
        LocalDate retiredOn,
        int version,
        Boolean partTwo) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
    private static final int LONGEST = 60;

    /**
     * How a code is read.
     *
     * @param english label for staff and patients
     * @param spanish label for patients who read Spanish
     */
    public record Wording(String english, String spanish) {}

    /** A new code; refused with {@code code-invalid}, and with {@code part-2-missing} for a focus of which it is not said. */
    public static Outcome<ReferenceCode> added(
            Vocabulary vocabulary, String code, Wording wording, int position, Boolean partTwo) {
        Pattern pattern = vocabulary == Vocabulary.LANGUAGE ? LANGUAGE : SLUG;
        if (code.length() > LONGEST || !pattern.matcher(code).matches()) {
            return Outcome.refused(new Refusal("code-invalid", hint(vocabulary), "code"));
        }
        return vocabulary == Vocabulary.FOCUS && partTwo == null
                ? Outcome.refused(new Refusal(
                        "part-2-missing", "Say whether it is about substance use (42 CFR part 2).", "partTwo"))
                : Outcome.done(
                        new ReferenceCode(vocabulary, code, wording, position, null, 1, ofFocus(vocabulary, partTwo)));
    }

    private static Boolean ofFocus(Vocabulary vocabulary, Boolean partTwo) {
        return vocabulary == Vocabulary.FOCUS ? partTwo : null;
    }

    private static String hint(Vocabulary vocabulary) {
        return vocabulary == Vocabulary.LANGUAGE
                ? "Write the language's own code, such as fr or pt-br."
                : "Write the code in small letters, digits and hyphens, such as long-covid.";
    }

    /**
     * With other words or in another place; the code itself stays.
     *
     * @param underPartTwo null to leave it as it is
     */
    public ReferenceCode reworded(Wording words, int place, Boolean underPartTwo) {
        Boolean said = underPartTwo == null ? partTwo : ofFocus(vocabulary, underPartTwo);
        return new ReferenceCode(vocabulary, code, words, place, retiredOn, version + 1, said);
    }

    /** Not offered from that day on; refused with {@code already-retired} or {@code day-in-the-past}. */
    public Outcome<ReferenceCode> retired(LocalDate from, LocalDate today) {
        if (retiredOn != null) {
            return Outcome.refused("already-retired", "This code is already retired. Restore it first.");
        }
        return from.isBefore(today)
                ? Outcome.refused(new Refusal("day-in-the-past", "Choose today or a future day.", "from"))
                : Outcome.done(retiring(from));
    }

    /** Offered again; refused with {@code not-retired}. */
    public Outcome<ReferenceCode> broughtBack() {
        return retiredOn == null
                ? Outcome.refused("not-retired", "This code is in use. There is nothing to restore.")
                : Outcome.done(retiring(null));
    }

    /** Do filters, forms and imports offer it on that day? */
    public boolean offeredOn(LocalDate day) {
        return retiredOn == null || retiredOn.isAfter(day);
    }

    private ReferenceCode retiring(LocalDate from) {
        return new ReferenceCode(vocabulary, code, wording, position, from, version + 1, partTwo);
    }
}
