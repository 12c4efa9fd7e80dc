package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** A group's calendar behind a facilitator's secret link. */
@ExtendWith(ArquillianExtension.class)
class CalendarIT {

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @Test
    void shows_the_sessions_of_the_group_to_whoever_has_the_link() throws Exception {
        UUID group = TestClinic.group(8);
        UUID planned = session(group, "PLANNED", "3 days");
        UUID calledOff = session(group, "CANCELLED_BY_HOST", "10 days");
        UUID held = session(group, "HELD", "-59 days");
        session(group, "HELD", "-61 days");
        session(group, "PLANNED", "181 days");
        List<? extends Component> events = calendar(link(group)).getComponents("VEVENT");
        assertThat(events)
                .extracting(event -> value(event, Property.UID))
                .containsExactly(uid(held), uid(planned), uid(calledOff));
        assertThat(events)
                .extracting(event -> value(event, Property.STATUS))
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(events).extracting(event -> value(event, Property.SUMMARY)).containsOnly("Group " + group);
        assertThat(value(events.get(0), Property.DTSTART)).matches("\\d{8}T\\d{6}Z");
    }

    @Test
    void names_nobody() throws Exception {
        UUID group = TestClinic.group(8);
        session(group, "PLANNED", "3 days");
        String text = anybody().get(path(link(group))).response().body();
        assertThat(text).contains("BEGIN:VEVENT").satisfies(saysNothingOf("Fay", "ATTENDEE", "ORGANIZER", "LOCATION"));
    }

    @Test
    void does_not_say_that_a_group_is_for_substance_use() throws Exception {
        UUID group = TestClinic.group(8);
        session(group, "PLANNED", "3 days");
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'substance-use')");
        String text = anybody().get(path(link(group))).response().body();
        assertThat(text).contains("SUMMARY:Group session", "X-WR-CALNAME:Group session");
        assertThat(text)
                .satisfies(saysNothingOf(
                        group.toString(), "Group " + group.toString().substring(0, 8)));
    }

    @Test
    void a_session_keeps_its_uid_when_it_is_called_off() throws Exception {
        UUID group = TestClinic.group(8);
        UUID session = session(group, "PLANNED", "3 days");
        String link = link(group);
        assertThat(value(event(link), Property.STATUS)).isEqualTo("CONFIRMED");
        TestClinic.sql(
                "UPDATE openchair.group_session SET state = 'CANCELLED_OTHER', version = version + 1 WHERE id = '"
                        + session + "'");
        assertThat(value(event(link), Property.UID)).isEqualTo(uid(session));
        assertThat(value(event(link), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event(link), Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void a_link_ends_when_it_is_revoked_or_a_new_one_is_made() throws Exception {
        UUID group = TestClinic.group(8);
        String first = link(group);
        String second = link(group);
        anybody().get(path(first)).refused(404, "not-found");
        assertThat(anybody().get(path(second)).status()).isEqualTo(200);
        JsonNode kept = fay().get(linkOf(group)).done(200);
        assertThat(kept.at("/createdAt").asText()).isNotEmpty();
        assertThat(kept.at("/url").isNull()).isTrue();
        fay().send("DELETE", linkOf(group), null, Map.of()).done(200);
        anybody().get(path(second)).refused(404, "not-found");
        assertThat(fay().get(linkOf(group)).done(200).at("/createdAt").isNull()).isTrue();
    }

    @Test
    void a_link_ends_when_its_maker_leads_the_group_no_more() throws Exception {
        UUID group = TestClinic.group(8);
        String link = link(group);
        TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + group + "', md5('THEO')::uuid)");
        TestClinic.sql("DELETE FROM openchair.group_facilitator WHERE staff_id = md5('FAY')::uuid AND group_id = '"
                + group + "'");
        anybody().get(path(link)).refused(404, "not-found");
    }

    @Test
    void only_the_hash_of_the_secret_is_kept() throws Exception {
        UUID group = TestClinic.group(8);
        String secret = path(link(group)).replaceAll(".*/|\\.ics", "");
        assertThat(secret).hasSize(43);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.calendar_link WHERE token_hash = sha256('" + secret
                        + "'::bytea)"))
                .isEqualTo(1);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.answered_request a WHERE a::text LIKE '%" + secret
                        + "%' OR position('" + secret + "'::bytea IN answer) > 0"))
                .isZero();
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action = 'calendar-link.make'"
                        + " AND resource = 'group/" + group + "'"))
                .isEqualTo(1);
    }

    @Test
    void nobody_makes_a_link_to_a_group_that_another_leads() throws Exception {
        UUID group = TestClinic.group(8);
        Api theo = Api.as(base, TestPerson.THEO);
        theo.post(linkOf(group), "{}").refused(404, "not-found");
        theo.get(linkOf(group)).refused(404, "not-found");
        theo.send("DELETE", linkOf(group), null, Map.of()).refused(404, "not-found");
        Api.as(base, TestPerson.ADAMS).post(linkOf(group), "{}").refused(403, "forbidden");
    }

    @Test
    void a_guess_finds_nothing_and_a_calendar_stays_private() throws Exception {
        anybody().get("calendar/" + "A".repeat(43) + ".ics").refused(404, "not-found");
        anybody().get("calendar/%20.ics").refused(404, "not-found");
        anybody().get("calendar/").refused(404, "not-found");
        Answer answer = anybody().get(path(link(TestClinic.group(8))));
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly("private, max-age=900");
        assertThat(answer.response().headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(fay().get("my-groups").response().headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    private String link(UUID group) {
        return fay().post(linkOf(group), "{}").done(200).at("/url").asText();
    }

    private static String linkOf(UUID group) {
        return "my-groups/" + group + "/calendar-link";
    }

    /** The link leads to the public address; the test server has another. */
    private static String path(String link) {
        assertThat(link).startsWith("http://localhost:8080/api/calendar/").endsWith(".ics");
        return link.substring("http://localhost:8080/api/".length());
    }

    private Calendar calendar(String link) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(anybody().get(path(link)).response().body()));
    }

    private Component event(String link) throws Exception {
        return calendar(link).getComponents("VEVENT").get(0);
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    private static String uid(UUID session) {
        return session + "@openchair.org";
    }

    private Api fay() {
        return Api.as(base, TestPerson.FAY);
    }

    private Api anybody() {
        return new Api(base, null);
    }

    private static UUID session(UUID group, String state, String fromNow) throws SQLException {
        UUID id = Ids.next();
        TestClinic.sql(
                """
                INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state)
                VALUES ('%s', '%s', current_date, now() + interval '%4$s', now() + interval '%4$s' + interval '1 hour', '%3$s')"""
                        .formatted(id, group, state, fromNow));
        return id;
    }
}
