package org.openchair.patient;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What is a phone number, and nothing else: groups see it, so no other text stands there. North American numbers with or without the area
 * code, others with a plus sign or an international prefix; any usual separators, and an extension. The database's twin is
 * {@code is_phone_number}.
 */
public final class PhoneNumbers {

    /** What to enter, for people, after "enter". */
    public static final String EXAMPLES = "a number such as 212-555-0101, 212-555-0101 x 12, or +52 55 1234 5678.";

    /** Most characters of one. */
    public static final int LONGEST = 40;

    private static final Pattern EXTENSION =
            Pattern.compile("[\\s,;]*(?:x|ext|extensi[oó]n|#)[\\s.:]*\\d{1,6}\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern WRITTEN = Pattern.compile("[\\s(]*\\+?[\\d\\s().\\u2010-\\u2015/-]*");

    private static final Pattern DIGITS = Pattern.compile("(?:1?[2-9]\\d{9}|[2-9]\\d{6}|(?:\\+|00|011)[1-9]\\d{6,14})");

    private PhoneNumbers() {}

    /** Is it one? */
    public static boolean isOne(String written) {
        if (written.length() > LONGEST) {
            return false;
        }
        String plain = withoutExtension(written);
        return WRITTEN.matcher(plain).matches()
                && DIGITS.matcher(plain.replaceAll("[^+\\d]", "")).matches();
    }

    private static String withoutExtension(String written) {
        return EXTENSION.matcher(latin(written)).replaceFirst("");
    }

    /** Digits of other scripts as 0 to 9, and every space as one. */
    private static String latin(String written) {
        StringBuilder latin = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .codePoints()
                .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .forEach(latin::appendCodePoint);
        return latin.toString();
    }
}
