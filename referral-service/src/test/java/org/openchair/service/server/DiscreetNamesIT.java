package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wherever somebody could read over a shoulder, a group about substance use is not named beside a person. */
@ExtendWith(ArquillianExtension.class)
class DiscreetNamesIT {

    private static final String TEXTS = "SELECT count(*) FROM (SELECT to_jsonb(n)::text AS row FROM openchair.notice n"
            + " UNION ALL SELECT to_jsonb(m)::text FROM openchair.outgoing_mail m"
            + " UNION ALL SELECT to_jsonb(a)::text FROM openchair.audit_event a) kept WHERE row LIKE '%";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID group;
    private UUID referral;
    private String name;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void seat_somebody_in_a_group_about_substance_use() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        group = TestClinic.group(3);
        name = "Harbor " + group;
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'substance-use');"
                + " UPDATE openchair.support_group SET name = '" + name + "' WHERE id = '" + group + "'");
        referral = adams.draftReferral(adams.registerPatient(), group);
        adams.agreeTo(referral, "NAME", "PHONE", "PARTICIPATION", "SUBSTANCE_USE")
                .done(200);
        adams.move(referral, "SEND", 1).done(200);
    }

    @Test
    void in_no_work_list_on_the_way_from_the_answer_to_a_cancellation() {
        namedInNoWorkList();
        fay.say(referral, "ACCEPT", null, null).done(200);
        namedInNoWorkList();
        adams.say(referral, "REQUEST_CANCEL", "person-declined", null).done(200);
        namedInNoWorkList();
    }

    @Test
    void in_no_notice_no_mail_and_no_line_of_the_audit() throws SQLException {
        fay.say(referral, "ACCEPT", null, null).done(200);
        assertThat(TestClinic.count(TEXTS + referral + "%'"))
                .as("they tell of it")
                .isPositive();
        assertThat(TestClinic.count(TEXTS + name + "%'")).isZero();
    }

    @Test
    void in_the_list_of_referrals_only_for_whoever_referred() throws SQLException {
        assertThat(listed()).isEqualTo(name);
        TestClinic.sql("UPDATE openchair.referral SET referrer_id = md5('BAKER')::uuid WHERE id = '" + referral + "'");
        assertThat(listed()).isEqualTo("Confidential group");
    }

    @Test
    void but_on_its_own_page_and_on_every_paper_with_the_notice() {
        assertThat(adams.get("referrals/" + referral).text("/groupName")).isEqualTo(name);
        assertThat(adams.get("referrals/" + referral + "/return-letter").text("/notice"))
                .startsWith("42 CFR part 2");
        assertThat(fay.get("inbox/" + referral).text("/notice")).startsWith("42 CFR part 2");
        assertThat(adams.get("referrals/" + referral + "/consents").text("/0/notice"))
                .startsWith("42 CFR part 2");
    }

    private void namedInNoWorkList() {
        for (Api each : List.of(adams, fay)) {
            for (int page = 1, size = 100; size == 100; page++) {
                JsonNode items =
                        each.get("work-list?size=100&page=" + page).done(200).at("/items");
                items.forEach(item -> assertThat(item.at("/sentence").asText())
                        .as("see openchair.discreet_name")
                        .satisfies(saysNothingOf(name)));
                size = items.size();
            }
        }
    }

    private String listed() {
        for (int page = 1; page < 100; page++) {
            JsonNode items =
                    adams.get("referrals?size=100&page=" + page).done(200).at("/items");
            for (JsonNode item : items) {
                if (item.at("/id").asText().equals(referral.toString())) {
                    return item.at("/groupName").asText();
                }
            }
        }
        throw new AssertionError("not listed");
    }
}
