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
import org.openchair.Ids;

/** What a fact sheet says of places and of the wait. */
@ExtendWith(ArquillianExtension.class)
class FactSheetIT {

    /** A person whose referral was sent that many days before noon today, with a seat and no mark yet. */
    private static final String REFERRED =
            """
            INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
            VALUES ('%1$s', md5('riverside')::uuid, '%1$s', 'Test', 'Person', '1980-01-01', now());
            INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)
            VALUES ('%1$s', '%1$s', md5('riverside')::uuid, md5('ADAMS')::uuid, '%2$s', 'ATTENDING', now(),
                    current_date - %3$d + interval '12 hours', now());
            INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
            VALUES ('%1$s', '%2$s', '%1$s', '%1$s', 'ACTIVE', current_date - %3$d);""";

    private static final String MARKED =
            """
            INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
            SELECT md5('%2$s' || (current_date - %3$d))::uuid, '%2$s', current_date - %3$d,
                   current_date - %3$d + interval '12 hours', current_date - %3$d + interval '13 hours', 'HELD'
            ON CONFLICT DO NOTHING;
            INSERT INTO openchair.attendance (id, session_id, enrollment_id, outcome, recorded_at, recorded_by)
            VALUES (gen_random_uuid(), md5('%2$s' || (current_date - %3$d))::uuid, '%1$s', '%4$s', now(), md5('FAY')::uuid);""";

    private static final String MOVED =
            """
            INSERT INTO openchair.referral_event (id, referral_id, position, move, from_state, to_state, actor_role, at)
            SELECT gen_random_uuid(), '%1$s', coalesce(max(position), 0) + 1, '%2$s', 'SENT', '%3$s', 'facilitator',
                   current_date - %4$d + interval '12 hours'
              FROM openchair.referral_event WHERE referral_id = '%1$s';""";

    @ArquillianResource
    private URI base;

    private UUID group;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void open_a_group() throws SQLException {
        group = TestClinic.group(8);
    }

    @Test
    void the_wait_is_the_median_of_those_who_came_lately_with_their_number() throws Exception {
        for (int days : new int[] {3, 10, 12, 40, 60}) {
            attends(days, 0);
        }
        JsonNode wait = sheet(TestPerson.ADAMS).at("/expectedWait");
        assertThat(wait.at("/medianDays").asInt()).isEqualTo(12);
        assertThat(wait.at("/people").asInt()).isEqualTo(5);
    }

    @Test
    void four_people_are_not_enough_history() throws Exception {
        for (int days : new int[] {3, 10, 12, 40}) {
            attends(days, 0);
        }
        attends(400, 200);
        assertThat(sheet(TestPerson.ADAMS).at("/expectedWait").isNull()).isTrue();
    }

    @Test
    void what_the_group_could_not_help_is_not_its_wait() throws Exception {
        UUID asked = attends(30, 0);
        moved(asked, "REQUEST_INFO", "INFO_REQUESTED", 28);
        moved(asked, "ANSWER_INFO", "SENT", 8);
        UUID putOff = attends(30, 0);
        moved(putOff, "WAITLIST", "WAITLISTED", 29);
        moved(putOff, "OFFER", "OFFERED", 22);
        moved(putOff, "RETURN_TO_WAITLIST", "WAITLISTED", 20);
        moved(putOff, "OFFER", "OFFERED", 10);
        moved(putOff, "ACCEPT_OFFER", "ACCEPTED", 2);
        UUID excused = attends(30, 0);
        marked(excused, 20, "EXCUSED");
        marked(excused, 10, "NO_SHOW");
        attends(30, 0);
        attends(30, 0);
        JsonNode wait = sheet(TestPerson.ADAMS).at("/expectedWait");
        assertThat(wait.at("/medianDays").asInt()).isEqualTo(10);
    }

    @Test
    void counts_free_places_and_who_waits() throws Exception {
        UUID waiting = refers(5);
        TestClinic.sql("UPDATE openchair.enrollment SET state = 'ENDED', ended_on = current_date WHERE referral_id = '"
                + waiting + "'; UPDATE openchair.referral SET state = 'WAITLISTED' WHERE id = '" + waiting + "'");
        JsonNode sheet = sheet(TestPerson.ADAMS);
        assertThat(sheet.at("/capacity").asInt()).isEqualTo(8);
        assertThat(sheet.at("/freeSeats").asInt()).isEqualTo(8);
        assertThat(sheet.at("/waiting").asInt()).isEqualTo(1);
    }

    @Test
    void tells_nobody_but_staff_who_waits_and_how_long() throws Exception {
        for (int i = 0; i < 6; i++) {
            attends(10, 0);
        }
        assertThat(sheet(TestPerson.FAY).at("/expectedWait/people").asInt()).isEqualTo(6);
        JsonNode open =
                Api.as(base, TestPerson.PAGES).get("public/groups/" + group).done(200);
        assertThat(open.at("/expectedWait").isNull()).isTrue();
        assertThat(open.at("/waiting").isNull()).isTrue();
    }

    @Test
    void reads_three_statements_however_many_came() throws Exception {
        long forNobody = statements();
        for (int i = 0; i < 6; i++) {
            attends(10, 0);
        }
        assertThat(statements()).isEqualTo(forNobody);
    }

    private long statements() {
        return Statements.of(() -> sheet(TestPerson.ADAMS));
    }

    private JsonNode sheet(TestPerson reader) {
        return Api.as(base, reader).get("groups/" + group).done(200);
    }

    /** Somebody referred that many days ago who first attended that many days ago. */
    private UUID attends(int sent, int came) throws SQLException {
        UUID person = refers(sent);
        marked(person, came, "PRESENT");
        return person;
    }

    private UUID refers(int sent) throws SQLException {
        UUID person = Ids.next();
        TestClinic.sql(REFERRED.formatted(person, group, sent));
        return person;
    }

    private void marked(UUID person, int ago, String outcome) throws SQLException {
        TestClinic.sql(MARKED.formatted(person, group, ago, outcome));
    }

    private static void moved(UUID person, String move, String to, int ago) throws SQLException {
        TestClinic.sql(MOVED.formatted(person, move, to, ago));
    }
}
