package org.openchair.acceptance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** A patient that a test registers, with names that no other record carries, so that a page that shows one has shown this one. */
record Person(String givenName, String familyName, String preferredName, String recordNumber, LocalDate birthDate) {

    private static final Random RANDOM = new Random();

    /** Somebody new. */
    static Person fresh() {
        return new Person(
                "Given" + letters(),
                "Family" + letters(),
                "Called" + letters(),
                "T-" + letters(),
                LocalDate.of(1931, 2, 27));
    }

    String month() {
        return Integer.toString(birthDate.getMonthValue());
    }

    String day() {
        return Integer.toString(birthDate.getDayOfMonth());
    }

    /** The birth date as pages say it. */
    String birthday() {
        return DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).format(birthDate);
    }

    String year() {
        return Integer.toString(birthDate.getYear());
    }

    private static String letters() {
        return RANDOM.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
