package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a fact sheet says of places and of the wait. */
@ExtendWith(ArquillianExtension.class)
class FactSheetIT {

    /** The day on which the present month's predecessor is closed, and some days in it and before, as days ago. */
    private static final String DAYS_SINCE = "SELECT current_date - (openchair.last_closed_month() + %d)";

    @ArquillianResource
    private URI base;

    private UUID group;
    private Newcomers newcomers;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void open_a_group() throws SQLException {
        group = TestClinic.group(60);
        newcomers = new Newcomers(group);
    }

    @Test
    void the_wait_is_the_median_in_weeks_of_eleven_people_in_closed_months() throws Exception {
        for (int days : new int[] {1, 3, 10, 12, 15, 30, 40, 50, 60, 70, 80}) {
            came(days, 3);
        }
        settle();
        JsonNode wait = sheet(TestPerson.ADAMS).at("/expectedWait");
        assertThat(wait.at("/weeks").asInt()).isEqualTo(4);
        assertThat(wait.at("/through").asText()).isEqualTo(TestClinic.text("SELECT openchair.last_closed_month()"));
        assertThat(wait.at("/since").asText())
                .isEqualTo(TestClinic.text("SELECT (openchair.last_closed_month() - interval '11 months')::date"));
        assertThat(wait.has("people")).as("how many they were").isFalse();
        assertThat(sheet(TestPerson.MORGAN).at("/expectedWait")).isEqualTo(wait);
    }

    @Test
    void ten_people_in_closed_months_are_too_few_whoever_came_since() throws Exception {
        for (int i = 0; i < 10; i++) {
            came(20, 3);
        }
        came(400, -400);
        newcomers.attends(20, 0);
        newcomers.attends(20, 0);
        settle();
        assertThat(sheet(TestPerson.ADAMS).at("/expectedWait").isNull()).isTrue();
    }

    @Test
    void what_was_told_of_a_month_stays_whatever_is_recorded_of_it_later() throws Exception {
        UUID first = came(70, 3);
        for (int i = 0; i < 10; i++) {
            came(70, 3);
        }
        settle();
        JsonNode told = sheet(TestPerson.ADAMS).at("/expectedWait");
        assertThat(told.at("/weeks").asInt()).isEqualTo(10);
        for (int i = 0; i < 30; i++) {
            came(7, 4);
        }
        TestClinic.sql("UPDATE openchair.attendance SET outcome = 'NO_SHOW' WHERE enrollment_id = '" + first + "'");
        settle();
        assertThat(sheet(TestPerson.ADAMS).at("/expectedWait")).isEqualTo(told);
        assertThat(
                        TestClinic.count(
                                "SELECT count(*) FROM information_schema.role_table_grants WHERE grantee ="
                                        + " 'openchair_app' AND table_name = 'expected_wait' AND privilege_type IN ('UPDATE', 'DELETE')"))
                .isZero();
    }

    @Test
    void too_few_are_told_once_for_a_month_too() throws Exception {
        for (int i = 0; i < 10; i++) {
            came(20, 3);
        }
        settle();
        came(20, 3);
        settle();
        assertThat(sheet(TestPerson.ADAMS).at("/expectedWait").isNull())
                .as("an eleventh who is recorded later would show")
                .isTrue();
    }

    @Test
    void who_was_counted_once_is_in_no_later_wait() throws Exception {
        for (int i = 0; i < 11; i++) {
            came(70, -100);
        }
        TestClinic.sql("INSERT INTO openchair.expected_wait (group_id, through, since, weeks) SELECT '" + group
                + "', (openchair.last_closed_month() - interval '3 months')::date,"
                + " (openchair.last_closed_month() - interval '9 months')::date, 10");
        for (int i = 0; i < 10; i++) {
            came(7, 3);
        }
        settle();
        JsonNode wait = sheet(TestPerson.ADAMS).at("/expectedWait");
        assertThat(wait.at("/weeks").asInt())
                .as("ten are new, which is too few")
                .isEqualTo(10);
        assertThat(wait.at("/through").asText())
                .isEqualTo(TestClinic.text("SELECT (openchair.last_closed_month() - interval '3 months')::date"));
    }

    @Test
    void what_the_group_could_not_help_is_not_its_wait() throws Exception {
        for (int i = 0; i < 3; i++) {
            UUID asked = came(71, 3);
            moved(asked, "REQUEST_INFO", "INFO_REQUESTED", 70);
            moved(asked, "ANSWER_INFO", "SENT", 14);
            UUID putOff = came(71, 3);
            moved(putOff, "WAITLIST", "WAITLISTED", 70);
            moved(putOff, "OFFER", "OFFERED", 60);
            moved(putOff, "RETURN_TO_WAITLIST", "WAITLISTED", 50);
            moved(putOff, "OFFER", "OFFERED", 40);
            moved(putOff, "ACCEPT_OFFER", "ACCEPTED", 4);
            UUID excused = came(71, 3);
            newcomers.marked(excused, ago(3) + 56, "EXCUSED");
            newcomers.marked(excused, ago(3) + 10, "NO_SHOW");
        }
        came(140, 3);
        came(140, 3);
        settle();
        assertThat(sheet(TestPerson.ADAMS).at("/expectedWait/weeks").asInt()).isEqualTo(2);
    }

    @Test
    void says_whether_seats_are_open_few_or_gone_and_never_how_many() throws Exception {
        TestClinic.sql("UPDATE openchair.support_group SET capacity = 8 WHERE id = '" + group + "'");
        JsonNode sheet = sheet(TestPerson.ADAMS);
        assertThat(sheet.at("/capacity").asInt()).isEqualTo(8);
        assertThat(sheet.at("/openings").asText()).isEqualTo("OPEN");
        assertThat(sheet.at("/waiting").asText()).isEqualTo("FEWER_THAN_FIVE");
        assertThat(sheet.has("freeSeats")).isFalse();
        for (int i = 0; i < 5; i++) {
            newcomers.refers(5);
        }
        assertThat(sheet(TestPerson.ADAMS).at("/openings").asText())
                .as("until tonight")
                .isEqualTo("OPEN");
        settle();
        assertThat(sheet(TestPerson.FAY).at("/openings").asText()).isEqualTo("FEW");
        for (int i = 0; i < 3; i++) {
            newcomers.refers(5);
        }
        assertThat(sheet(TestPerson.MORGAN).at("/openings").asText())
                .as("at once")
                .isEqualTo("FULL");
    }

    @Test
    void tells_no_one_but_staff_who_waits_and_how_long() throws Exception {
        for (int i = 0; i < 11; i++) {
            came(10, 3);
        }
        settle();
        assertThat(sheet(TestPerson.FAY).at("/expectedWait/weeks").asInt()).isEqualTo(1);
        JsonNode open =
                Api.as(base, TestPerson.PAGES).get("public/groups/" + group).done(200);
        assertThat(open.at("/expectedWait").isNull()).isTrue();
        assertThat(open.at("/waiting").isNull()).isTrue();
        assertThat(open.at("/openings").asText()).isEqualTo("OPEN");
    }

    @Test
    void of_a_suspended_group_is_read_by_a_clinic_that_has_someone_there() throws SQLException {
        UUID suspended = TestClinic.group(3);
        Api adams = Api.as(base, TestPerson.ADAMS);
        UUID referral = adams.sendReferral(suspended);
        TestClinic.sql("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + suspended + "'");
        adams.get("groups/" + suspended).done(200);
        Api.as(base, TestPerson.BAKER).get("groups/" + suspended).refused(404, "not-found");
        adams.say(referral, "MARK_ENTERED_IN_ERROR", "not-meant", null).done(200);
        adams.get("groups/" + suspended).refused(404, "not-found");
    }

    @Test
    void reads_three_statements_however_many_came() throws Exception {
        long forNobody = statements();
        for (int i = 0; i < 6; i++) {
            came(10, 3);
        }
        assertThat(statements()).isEqualTo(forNobody);
    }

    private long statements() {
        return Statements.of(() -> sheet(TestPerson.ADAMS));
    }

    private JsonNode sheet(TestPerson reader) {
        return Api.as(base, reader).get("groups/" + group).done(200);
    }

    /** As every night. */
    private static void settle() throws SQLException {
        TestClinic.sql("UPDATE openchair.group_told SET told_on = NULL; SELECT openchair.tell_numbers()");
    }

    /** Someone who waited that many days and first attended on that day of the month that was closed last, from 0. */
    private UUID came(int waited, int day) throws SQLException {
        return newcomers.attends(ago(day) + waited, ago(day));
    }

    private static int ago(int day) throws SQLException {
        return TestClinic.count(DAYS_SINCE.formatted(day));
    }

    /** A step that many days before noon of the day on which people came. */
    private static void moved(UUID person, String move, String to, int before) throws SQLException {
        Newcomers.moved(person, move, to, ago(3) + before);
    }
}
