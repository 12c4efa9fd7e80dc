package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody reads costs as many statements for many rows as for few: nothing is asked of the database row by row. */
@ExtendWith(ArquillianExtension.class)
class StatementsIT {

    private static final int MORE = 15;
    private static final long MOST = 9;

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @Test
    void every_list_takes_as_many_statements_for_many_rows_as_for_few() throws Exception {
        UUID group = TestClinic.group(50);
        Api fay = Api.as(base, TestPerson.FAY);
        seat(group);
        inEveryList(group);
        JsonNode session =
                fay.post("my-groups/" + group + "/sessions/plan", "").done(200).at("/items/0");
        List<Reading> readings = readings(group, session.at("/id").asText());
        Map<String, Long> forFew = statements(readings);
        for (int n = 0; n < MORE; n++) {
            seat(group);
            inEveryList(group);
        }
        assertThat(statements(readings)).isEqualTo(forFew);
        assertThat(forFew).allSatisfy((list, count) -> assertThat(count).isBetween(1L, MOST));
    }

    /** Whom a clinician looks for is in no address. */
    private static final String SEARCH = "patients/search";

    /** Who reads what. */
    private record Reading(TestPerson reader, String path) {}

    private static List<Reading> readings(UUID group, String session) throws SQLException {
        String patient = "patients/"
                + TestClinic.text("SELECT patient_id FROM openchair.enrollment WHERE group_id = '" + group + "'");
        return List.of(
                new Reading(TestPerson.ADAMS, "groups?size=100"),
                new Reading(TestPerson.ADAMS, "groups?size=100&q=group"),
                new Reading(TestPerson.ADAMS, "groups/facets?q=group"),
                new Reading(TestPerson.ADAMS, patient + "/matches?size=100&focus=grief&language=en"),
                new Reading(TestPerson.ADAMS, "patients?size=100"),
                new Reading(TestPerson.ADAMS, SEARCH),
                new Reading(TestPerson.ADAMS, patient + "/referrals"),
                new Reading(TestPerson.ADAMS, "referrals?size=100"),
                new Reading(TestPerson.ADAMS, "work-list?size=100"),
                new Reading(TestPerson.FAY, "work-list?size=100"),
                new Reading(TestPerson.FAY, "inbox?size=100"),
                new Reading(TestPerson.FAY, "my-groups?size=100"),
                new Reading(TestPerson.FAY, "my-groups/" + group + "/members"),
                new Reading(TestPerson.FAY, "my-groups/" + group + "/sessions?size=100"),
                new Reading(TestPerson.FAY, "sessions/" + session),
                new Reading(TestPerson.MORGAN, "work-list?size=100"),
                new Reading(TestPerson.MORGAN, "staff?size=100"),
                new Reading(TestPerson.THEO, "supervision?size=100"),
                new Reading(TestPerson.FAY, "supervision/candidates?size=100"),
                new Reading(TestPerson.MORGAN, "groups/" + group + "/meetings?size=100"),
                new Reading(TestPerson.PARTNER, "hsds/services?per_page=100"),
                new Reading(TestPerson.PAGES, "public/groups?size=100"));
    }

    /** Somebody more with a seat in the group. */
    private void seat(UUID group) throws SQLException {
        UUID referral = Api.as(base, TestPerson.ADAMS).sendReferral(group);
        Api.as(base, TestPerson.FAY).move(referral, "ACCEPT", 2).done(200);
        TestClinic.seatedSinceMorning(group);
    }

    /** One row more for every other list: somebody to answer, a group, a draft of one, one to renew, and a session. */
    private void inEveryList(UUID group) throws SQLException {
        Api.as(base, TestPerson.ADAMS).sendReferral(TestClinic.group(2));
        UUID lapsing = TestClinic.group(2);
        TestClinic.sql(
                "UPDATE openchair.support_group SET vetted_on = current_date - 350 WHERE id = '" + lapsing + "'");
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + lapsing + "', 'grief')");
        UUID begun = TestClinic.group(2);
        TestClinic.sql("UPDATE openchair.support_group SET status = 'DRAFT' WHERE id = '" + begun + "'");
        TestClinic.sessionNow(group);
    }

    private Map<String, Long> statements(List<Reading> readings) {
        return readings.stream().collect(Collectors.toMap(each -> each.reader() + " " + each.path(), this::statements));
    }

    private long statements(Reading reading) {
        Api reader = Api.as(base, reading.reader());
        return Statements.of(() -> {
            if (reading.path().equals(SEARCH)) {
                reader.finds("q", "lee");
            } else {
                reader.get(reading.path()).done(200);
            }
        });
    }
}
