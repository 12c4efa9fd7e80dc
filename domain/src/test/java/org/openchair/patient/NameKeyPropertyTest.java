package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.openchair.testing.TestDatabase;

/** What two ways to write one name have in common, and what two dates have that are taken for each other, for any name and date. */
class NameKeyPropertyTest {

    private static final List<String> ALPHABET = List.of(
            "a", "e", "i", "l", "n", "o", "z", "é", "ñ", "ü", "ø", "ß", "ı", "İ", "ş", "Ж", "я", "σ", "م", "أ", "ة",
            "王", "明", "김", "か", "が", "Q");
    private static final List<String> BETWEEN =
            List.of(" ", "-", "\u00a0", "–", " . ", "\u2003", "'", "’", "\u200b", "・");

    private static Connection owner;

    @BeforeContainer
    static void open() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
    }

    @AfterContainer
    static void close() throws SQLException {
        owner.close();
    }

    @Property(tries = 400)
    void a_name_is_one_however_it_is_parted_and_marked(
            @ForAll("letters") List<String> letters, @ForAll("gaps") List<String> gaps) throws SQLException {
        StringBuilder parted = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            parted.append(gaps.get(i % gaps.size())).append(letters.get(i));
        }
        String whole = String.join("", letters);
        String marked = Normalizer.normalize(parted, Normalizer.Form.NFD);
        assertThat(text("SELECT openchair.name_joined(?)", parted.toString()))
                .isEqualTo(text("SELECT openchair.name_joined(?)", whole))
                .isEqualTo(text("SELECT openchair.name_joined(?)", marked));
    }

    @Property(tries = 400)
    void what_was_folded_is_folded(@ForAll("letters") List<String> letters) throws SQLException {
        String folded = text("SELECT openchair.name_fold(?)", String.join("", letters));
        assertThat(text("SELECT openchair.name_fold(?)", folded)).isEqualTo(folded);
    }

    @Property(tries = 200)
    void capitals_make_no_other_name(@ForAll("latin") String name) throws SQLException {
        assertThat(text("SELECT openchair.name_joined(?)", name.toUpperCase(Locale.ROOT)))
                .isEqualTo(text("SELECT openchair.name_joined(?)", name));
    }

    @Property(tries = 1_000)
    void two_dates_are_near_as_people_mistake_them(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other)
            throws SQLException {
        assertThat(near(one, other)).isEqualTo(isNear(one, other));
    }

    @Property(tries = 1_000)
    void a_slip_of_a_date_is_near(@ForAll("days") LocalDate day, @ForAll("slips") int slip) throws SQLException {
        LocalDate other =
                switch (slip) {
                    case 0 -> day.plusYears(1);
                    case 1 -> day.minusYears(1);
                    case 2 ->
                        day.getDayOfMonth() > 12
                                ? day
                                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
                    default -> day.plusDays(1);
                };
        boolean leapDay = slip < 2 && day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        boolean carries = slip == 3 && (day.getDayOfMonth() % 10 == 9 || other.getDayOfMonth() == 1);
        if (!leapDay && !carries) {
            assertThat(near(day, other)).as(day + " and " + other).isTrue();
        }
    }

    @Provide
    Arbitrary<List<String>> letters() {
        return Arbitraries.of(ALPHABET).list().ofMinSize(1).ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<String>> gaps() {
        return Arbitraries.of(BETWEEN).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("éüñøłзяσ")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2_000).map(days -> LocalDate.of(1978, 12, 1)
                .plusDays(days));
    }

    @Provide
    Arbitrary<Integer> slips() {
        return Arbitraries.integers().between(0, 3);
    }

    /** The rule, written a second time. */
    private static boolean isNear(LocalDate one, LocalDate other) {
        String first = one.toString().replace("-", "");
        String second = other.toString().replace("-", "");
        boolean yearOff = Math.abs(one.getYear() - other.getYear()) <= 1
                && one.getMonthValue() == other.getMonthValue()
                && one.getDayOfMonth() == other.getDayOfMonth();
        boolean swapped = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        return yearOff || swapped || differing(first, second) <= 1 || neighborsSwapped(first, second);
    }

    private static long differing(String first, String second) {
        return java.util.stream.IntStream.range(0, 8)
                .filter(i -> first.charAt(i) != second.charAt(i))
                .count();
    }

    private static boolean neighborsSwapped(String first, String second) {
        for (int i = 2; i < 7; i++) {
            StringBuilder swapped = new StringBuilder(first);
            swapped.setCharAt(i, first.charAt(i + 1));
            swapped.setCharAt(i + 1, first.charAt(i));
            if (i != 3 && swapped.toString().equals(second)) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(LocalDate one, LocalDate other) throws SQLException {
        try (PreparedStatement query =
                owner.prepareStatement("SELECT openchair.near_dates(?) && openchair.near_dates(?)")) {
            query.setObject(1, one);
            query.setObject(2, other);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static String text(String query, String written) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setString(1, written);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
