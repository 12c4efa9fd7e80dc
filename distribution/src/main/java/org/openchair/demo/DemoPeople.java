package org.openchair.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openchair.patient.BirthDate;
import org.openchair.patient.ContactBy;

/** Makes up patients: names of many origins, ages from thirteen up, telephone numbers that nobody has. */
final class DemoPeople {

    private static final List<String> AREA_CODES = List.of("212", "315", "518", "646", "718", "815", "914");

    private static final List<String> PRONOUNS = List.of("she/her", "he/him", "they/them", "ella");
    private static final List<ContactBy> WAYS = List.of(ContactBy.values());
    private static final List<String> NEEDS =
            List.of("step-free", "hearing", "seeing", "plain-language", "breaks", "service-animal", "companion");

    // Wishes have a chance of their own, so that they can be changed without changing everybody's history.
    private static final long WISHES_SEED = 20_260_102L;

    /** Of one person in so many the day of birth is not known. */
    private static final int ONE_BY_YEAR = 25;

    /** Age from which it makes no difference to what a person may do, in years. */
    private static final int GROWN_UP = 20;

    private final List<String> givenNames = DemoTexts.lines("given-names.txt");
    private final List<String> familyNames = DemoTexts.lines("family-names.txt");
    private final List<String> preferredNames = DemoTexts.lines("preferred-names.txt");
    private final List<String> accessibilityNeeds = DemoTexts.lines("accessibility-needs.txt");
    private final List<String> aliases = DemoTexts.lines("aliases.txt");
    private final List<String> postalCodes = DemoTexts.lines("postal-codes.txt");
    private final SeededRandom wish = new SeededRandom(WISHES_SEED);
    private final SeededRandom chance;
    private final HalfYear time;

    DemoPeople(SeededRandom chance, HalfYear time) {
        this.chance = chance;
        this.time = time;
    }

    /** That many patients, spread over the clinics by their share. */
    List<DemoPatient> make(int count) {
        List<DemoPatient> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            people.add(patient(i));
        }
        return people;
    }

    private DemoPatient patient(int index) {
        Clinic clinic = chance.weighted(Clinic.all(), Clinic::share);
        String given = chance.oneOf(givenNames);
        String family = chance.oneOf(familyNames);
        Instant registered = time.begins()
                .minusDays(chance.between(1, 900))
                .atTime(chance.between(13, 21), chance.between(0, 59))
                .toInstant(ZoneOffset.UTC);
        return new DemoPatient(
                chance.id(registered),
                clinic,
                clinic.recordPrefix() + (100_000 + index * 7),
                given,
                family,
                chance.happens(0.15) ? chance.oneOf(preferredNames) : null,
                known(birthDate(), index),
                chance.happens(0.95) ? phone() : null,
                chance.happens(0.8) ? email(given, family, index) : null,
                language(),
                chance.happens(0.12) ? chance.oneOf(accessibilityNeeds) : null,
                registered,
                wishes());
    }

    private DemoWishes wishes() {
        return new DemoWishes(
                wish.happens(0.3) ? wish.oneOf(PRONOUNS) : null,
                wish.happens(0.1) ? wish.oneOf(aliases) : null,
                wish.happens(0.85) ? wish.oneOf(postalCodes) : null,
                wish.happens(0.5) ? wish.oneOf(WAYS) : null,
                wish.happens(0.04),
                wish.happens(0.2),
                wish.happens(0.15) ? wish.oneOf(NEEDS) : null);
    }

    private LocalDate birthDate() {
        int age = chance.happens(0.08) ? chance.between(13, 17) : chance.between(18, 84);
        return time.begins().minusYears(age).minusDays(chance.between(0, 364));
    }

    // Of some people only the year is known, and the month of a few. What is left out takes no chance away from what
    // follows.
    private BirthDate known(LocalDate born, int index) {
        if (index % ONE_BY_YEAR != ONE_BY_YEAR / 2 || born.isAfter(time.begins().minusYears(GROWN_UP))) {
            return BirthDate.of(born);
        }
        return index / ONE_BY_YEAR % 2 == 0 ? BirthDate.ofYear(born.getYear()) : BirthDate.of(YearMonth.from(born));
    }

    private String phone() {
        return "(%s) 555-01%02d".formatted(chance.oneOf(AREA_CODES), chance.between(0, 99));
    }

    private static String email(String given, String family, int index) {
        String letters = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
        return letters + index + "@example.org";
    }

    private String language() {
        int percent = chance.between(1, 100);
        if (percent <= 83) {
            return "en";
        }
        return percent <= 95 ? "es" : percent <= 98 ? "vi" : "ase";
    }
}
