package org.openchair.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.directory.GroupFixture;
import org.openchair.directory.SupportGroup;
import org.openchair.patient.BirthDate;
import org.openchair.testing.TestDatabase;

/** Who is, or may be, under 18 is given a seat as the code and the database both say; and the clinic is told of who has one against that. */
class SeatsOfMinorsInTheDatabaseTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String ADULT = "1990-02-03";

    private final UUID id = Ids.next();
    private Connection owner;

    @BeforeEach
    void someone_waits() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        run(ReferredAdult.waiting(id));
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 13, -, false",
                "0, 13, -, true",
                "15, 13, -, false",
                "15, 13, -, true",
                "15, 18, -, true",
                "15, -, -, true",
                "18, 13, 17, true",
                "17, 13, 17, true",
                "17, 13, 17, false",
                "18, 13, -, false",
                "36, 18, -, false"
            })
    void a_seat_is_given_as_in_the_code(int age, Integer youngest, Integer oldest, boolean guardian)
            throws SQLException {
        run("UPDATE openchair.support_group SET min_age = %s, max_age = %s WHERE id = '%s'"
                .formatted(youngest, oldest, id));
        if (guardian) {
            guardianAgrees();
        }
        SupportGroup group = GroupFixture.aGroup().ages(youngest, oldest).vetted();
        for (BirthDate born : new BirthDate[] {
            BirthDate.of(TODAY.minusYears(age).minusDays(1)),
            BirthDate.ofYear(TODAY.minusYears(age).getYear())
        }) {
            correct(born);
            SeatRule.Asked asked = new SeatRule.Asked(ReferralFixture.patientBorn(born), group, TODAY, guardian);
            assertThat(canTakeSeat())
                    .as("born %s", born)
                    .isEqualTo(Rule.check(SeatRule.all(), asked) instanceof Outcome.Done);
        }
    }

    @Test
    void what_is_missing_is_told_until_it_is_settled() throws SQLException {
        assertThat(told()).isNull();
        correct(BirthDate.of(TODAY.minusYears(15)));
        assertThat(told()).isEqualTo("guardian-missing");
        guardianAgrees();
        assertThat(told()).isNull();
        run("UPDATE openchair.support_group SET min_age = 18 WHERE id = '" + id + "'");
        assertThat(told()).isEqualTo("outside-age-range");
        seat();
        assertThat(told()).isEqualTo("outside-age-range");
        correct(BirthDate.ofYear(TODAY.plusDays(1).getYear() - 18));
        assertThat(told()).isEqualTo("outside-age-range");
        correct(BirthDate.read(ADULT).orElseThrow());
        assertThat(told()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"6", "11", "12", "13", "17"})
    void who_agreed_alone_counts_from_the_age_that_the_code_says(int age) throws SQLException {
        run(
                "INSERT INTO openchair.guardian_consent VALUES ('%1$s', 'MINOR_BY_LAW', NULL, 'WRITTEN', '%2$s', '%1$s', now())"
                        .formatted(id, TODAY));
        run("UPDATE openchair.support_group SET min_age = 5 WHERE id = '" + id + "'");
        LocalDate birthday = TODAY.minusYears(age);
        for (BirthDate born : new BirthDate[] {
            BirthDate.of(birthday),
            BirthDate.of(birthday.plusDays(1)),
            BirthDate.ofYear(birthday.getYear()),
            BirthDate.read(birthday.toString().substring(0, 7)).orElseThrow()
        }) {
            correct(born);
            boolean counts = GuardianRole.MINOR_BY_LAW.counts(born.agesOn(TODAY));
            assertThat(canTakeSeat()).as("born %s", born).isEqualTo(counts);
            assertThat(told()).as("born %s", born).isEqualTo(counts ? null : "guardian-missing");
        }
        assertThat(GuardianRole.MINOR_BY_LAW.counts(BirthDate.of(birthday).agesOn(TODAY)))
                .isEqualTo(age >= 12);
        assertThat(GuardianRole.PARENT.counts(BirthDate.of(birthday).agesOn(TODAY)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "-, 65", "13, 17", "16, 25", "18, -", "21, 30", "60, -"})
    void the_clinic_is_told_as_the_code_decides_on_each_side_of_every_limit(Integer youngest, Integer oldest)
            throws SQLException {
        run("UPDATE openchair.support_group SET min_age = %s, max_age = %s WHERE id = '%s'"
                .formatted(youngest, oldest, id));
        SupportGroup group = GroupFixture.aGroup().ages(youngest, oldest).vetted();
        for (int age : new int[] {0, 12, 13, 16, 17, 18, 19, 20, 21, 22, 25, 26, 30, 31, 59, 60, 61, 65, 66}) {
            LocalDate birthday = TODAY.minusYears(age);
            for (BirthDate born : new BirthDate[] {
                BirthDate.of(birthday.minusDays(1)),
                BirthDate.of(birthday.plusDays(age == 0 ? 0 : 1)),
                BirthDate.ofYear(birthday.getYear()),
                BirthDate.read(birthday.toString().substring(0, 7)).orElseThrow()
            }) {
                correct(born);
                SeatRule.Asked asked = new SeatRule.Asked(ReferralFixture.patientBorn(born), group, TODAY, false);
                String objections = SeatRule.all().stream()
                        .flatMap(rule -> rule.objection(asked).stream())
                        .map(Refusal::code)
                        .sorted()
                        .collect(Collectors.joining(", "));
                assertThat(Optional.ofNullable(told()).orElse(""))
                        .as("born %s", born)
                        .isEqualTo(objections);
            }
        }
    }

    @Test
    void who_grows_older_than_the_group_says_keeps_the_seat_without_a_word_and_is_given_none() throws SQLException {
        run("UPDATE openchair.support_group SET max_age = 17 WHERE id = '" + id + "'");
        run("UPDATE openchair.referral SET sent_at = now() - interval '1 year' WHERE id = '" + id + "'");
        correct(BirthDate.of(TODAY.minusYears(18).minusDays(20)));
        assertThat(told()).isEqualTo("outside-age-range");
        assertThat(canTakeSeat()).isFalse();
        seat();
        assertThat(told()).isNull();
        correct(BirthDate.of(TODAY.minusYears(30)));
        assertThat(told()).isEqualTo("outside-age-range");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "18, -, for adults from 18",
                "-, -, for adults from 18",
                "-, 65, for adults from 18 to 65",
                "13, -, for people from 13",
                "13, 17, for people from 13 to 17",
                "60, -, for adults from 60"
            })
    void for_whom_a_group_is_in_words(Integer youngest, Integer oldest, String words) throws SQLException {
        run("UPDATE openchair.support_group SET min_age = %s, max_age = %s WHERE id = '%s'"
                .formatted(youngest, oldest, id));
        assertThat(text("SELECT openchair.ages_in_words(g) FROM openchair.support_group g WHERE g.id = '" + id + "'"))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2008", "2009", "2008-05", "1990", "2024-02-29"})
    void the_ages_that_are_possible_are_as_in_the_code(String text) throws SQLException {
        BirthDate born = BirthDate.read(text).orElseThrow();
        correct(born);
        for (LocalDate day : new LocalDate[] {TODAY, LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 31)}) {
            assertThat(text("SELECT openchair.ages_in_words(p, '%s') FROM openchair.patient p WHERE p.id = '%s'"
                            .formatted(day, id)))
                    .as("%s on %s", born, day)
                    .isEqualTo(born.agesOn(day).words());
        }
    }

    private boolean canTakeSeat() throws SQLException {
        return "t".equals(text("SELECT openchair.can_take_seat('" + id + "', now())"));
    }

    private String told() throws SQLException {
        return Optional.ofNullable(text(
                        "SELECT string_agg(kind, ', ' ORDER BY kind) FROM openchair.seat_matter WHERE referral_id = '"
                                + id + "'"))
                .orElse(null);
    }

    private void correct(BirthDate born) throws SQLException {
        run("UPDATE openchair.patient SET birth_date = '%s', birth_precision = '%s' WHERE id = '%s'"
                .formatted(born.first(), born.precision(), id));
    }

    private void guardianAgrees() throws SQLException {
        run(
                "INSERT INTO openchair.guardian_consent VALUES ('%1$s', 'PARENT', 'C', 'WRITTEN', current_date, '%1$s', now())"
                        .formatted(id));
    }

    private void seat() throws SQLException {
        run(
                """
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                VALUES ('%1$s', '%1$s', '%1$s', '%1$s', 'TRIAL', current_date);
                UPDATE openchair.referral SET state = 'ATTENDING' WHERE id = '%1$s'"""
                        .formatted(id));
    }

    private void run(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
