package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** A ten-year-old is matched and referred only to a group that says it is for children, and with the consent of a guardian. */
@ExtendWith(ArquillianExtension.class)
class MinorsIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String MOTHER =
            "{\"givenBy\":\"PARENT\",\"name\":\"Ruth Lee\",\"how\":\"WRITTEN\",\"givenOn\":\"%s\"}"
                    .formatted(TODAY.minusDays(2));

    private static final String ALONE = MOTHER.replace("PARENT", "MINOR_BY_LAW").replace("\"Ruth Lee\"", "null");

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID child;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void register_a_child() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        child = Ids.next();
        adams.post(
                        "patients",
                        Api.patient(child, "R-" + child)
                                .replace(
                                        "1990-02-03",
                                        TODAY.minusYears(10).minusDays(9).toString()))
                .done(201);
    }

    @Test
    void is_matched_only_to_a_group_that_says_so() throws SQLException {
        UUID silent = group(null, null);
        UUID upTo = group(null, 65);
        UUID children = group(8, 12);
        assertThat(matches(""))
                .contains(children.toString())
                .satisfies(saysNothingOf(silent.toString(), upTo.toString()));
    }

    @Test
    void is_referred_with_the_consent_of_a_guardian_on_record() throws SQLException {
        UUID referral = adams.draftReferral(child, group(8, 12));
        String path = "referrals/" + referral + "/guardian-consent";
        adams.get(path).refused(404, "not-found");
        adams.move(referral, "SEND", 1).refused(422, "guardian-missing");
        adams.put(path, MOTHER.replace("Ruth Lee", "")).refused(422, "guardian-unnamed");
        adams.put(path, MOTHER.replace("PARENT", "MINOR_BY_LAW")).refused(422, "guardian-unnamed");
        adams.put(path, MOTHER.replace("WRITTEN", "NOT_ASKED")).refused(422, "guardian-not-asked");
        adams.put(path, MOTHER).done(200);
        adams.put(path, MOTHER).done(200);
        assertThat(adams.get(path).text("/name")).isEqualTo("Ruth Lee");
        Api.as(base, TestPerson.BAKER).get(path).refused(404, "not-found");
        Api.as(base, TestPerson.BAKER).put(path, MOTHER).refused(404, "not-found");
        fay.get(path).refused(403, "forbidden");
        adams.move(referral, "SEND", 1).done(200);
        adams.put(path, MOTHER).done(200);
        adams.put(path, MOTHER.replace("Ruth", "Rita")).refused(409, "not-a-draft");
        assertThat(adams.get("referrals/" + referral)
                        .done(200)
                        .at("/guardianConsent/name")
                        .asText())
                .isEqualTo("Ruth Lee");
        assertThat(fay.get("inbox/" + referral).done(200).toString()).satisfies(saysNothingOf("Ruth Lee", "guardian"));
        fay.move(referral, "ACCEPT", 2).done(200);
    }

    @Test
    void of_two_who_record_a_guardian_at_once_the_second_is_told() throws SQLException {
        String path = "referrals/" + adams.draftReferral(child, group(8, 12)) + "/guardian-consent";
        String father = MOTHER.replace("Ruth", "Rob");
        assertThat(adams.put(path, MOTHER).done(200).at("/version").asInt()).isEqualTo(1);
        JsonNode stale = adams.put(path, father).refused(409, "stale-version");
        assertThat(stale.at("/current/name").asText()).isEqualTo("Ruth Lee");
        assertThat(stale.at("/submitted/name").asText()).isEqualTo("Rob Lee");
        adams.put(path, MOTHER.replace("Ruth Lee", " Ruth Lee ")).done(200);
        String seen = father.substring(0, father.lastIndexOf('}')) + ",\"version\":1}";
        assertThat(adams.put(path, seen).done(200).at("/version").asInt()).isEqualTo(2);
        assertThat(adams.put(path, seen).done(200).at("/version").asInt()).isEqualTo(2);
        adams.put(path, MOTHER).refused(409, "stale-version");
    }

    @Test
    void is_referred_alone_where_state_law_allows_it() throws SQLException {
        bornBefore(13);
        UUID referral = adams.draftReferral(child, group(8, 13));
        adams.put("referrals/" + referral + "/guardian-consent", ALONE).done(200);
        adams.move(referral, "SEND", 1).done(200);
    }

    @Test
    void is_not_referred_alone_at_an_age_at_which_no_one_consents_alone() throws SQLException {
        bornBefore(6);
        UUID referral = adams.draftReferral(child, group(5, 13));
        String path = "referrals/" + referral + "/guardian-consent";
        JsonNode young = adams.put(path, ALONE).refused(422, "too-young-to-consent-alone");
        assertThat(young.at("/errors/0/field").asText()).isEqualTo("givenBy");
        assertThat(young.at("/detail").asText()).contains("Ask a parent, a legal guardian");
        TestClinic.sql(
                "UPDATE openchair.patient SET birth_date = date_trunc('year', current_date - interval '12 years'),"
                        + " birth_precision = 'YEAR' WHERE id = '" + child + "'");
        adams.put(path, ALONE.replace(TODAY.minusDays(2).toString(), TODAY.getYear() + "-01-01"))
                .refused(422, "too-young-to-consent-alone");
        bornBefore(6);
        adams.put(path, MOTHER).done(200);
        adams.move(referral, "SEND", 1).done(200);
    }

    @Test
    void a_consent_of_someone_who_turns_out_too_young_no_longer_counts_and_is_replaced() throws SQLException {
        bornBefore(13);
        UUID referral = adams.draftReferral(child, group(5, 13));
        String path = "referrals/" + referral + "/guardian-consent";
        adams.put(path, ALONE).done(200);
        adams.move(referral, "SEND", 1).done(200);
        adams.put(path, MOTHER.replace("}", ",\"version\":1}")).refused(409, "not-a-draft");
        bornBefore(6);
        assertThat(adams.get("referrals/" + referral)
                        .done(200)
                        .at("/guardianMissing")
                        .asBoolean())
                .isTrue();
        fay.move(referral, "ACCEPT", 2).refused(409, "seat-not-possible");
        adams.put(path, MOTHER.replace("}", ",\"version\":1}")).done(200);
        fay.move(referral, "ACCEPT", 2).done(200);
        adams.put(path, MOTHER.replace("Ruth", "Rita").replace("}", ",\"version\":2}"))
                .refused(409, "not-a-draft");
    }

    @Test
    void what_is_stale_about_nothing_on_record_says_so() throws SQLException {
        UUID referral = adams.draftReferral(child, group(8, 12));
        JsonNode stale = adams.put(
                        "referrals/" + referral + "/guardian-consent", MOTHER.replace("}", ",\"version\":3}"))
                .refused(409, "stale-version");
        assertThat(stale.at("/current/version").isInt()).isTrue();
        assertThat(stale.at("/current/version").asInt()).isZero();
        assertThat(stale.at("/current/givenBy").isNull()).isTrue();
    }

    private void bornBefore(int years) throws SQLException {
        TestClinic.sql("UPDATE openchair.patient SET birth_date = '"
                + TODAY.minusYears(years).minusDays(9) + "', birth_precision = 'DAY' WHERE id = '" + child + "'");
    }

    @Test
    void is_not_sent_to_nor_seated_in_a_group_that_does_not_say_so() throws SQLException {
        UUID silent = group(null, null);
        UUID referral = adams.draftReferral(child, silent);
        adams.put("referrals/" + referral + "/guardian-consent", MOTHER).done(200);
        adams.move(referral, "SEND", 1).refused(422, "outside-age-range");
        UUID children = group(8, 12);
        UUID sent = adams.draftReferral(child, children);
        adams.put("referrals/" + sent + "/guardian-consent", MOTHER).done(200);
        adams.move(sent, "SEND", 1).done(200);
        TestClinic.sql("UPDATE openchair.support_group SET min_age = NULL WHERE id = '" + children + "'");
        fay.move(sent, "ACCEPT", 2).refused(409, "seat-not-possible");
    }

    @Test
    void an_unknown_capacity_is_neither_full_nor_an_open_seat() throws SQLException {
        UUID unknown = group(8, 12);
        TestClinic.sql("UPDATE openchair.support_group SET capacity = NULL WHERE id = '" + unknown + "'");
        assertThat(adams.get("groups/" + unknown).done(200).at("/openings").isNull())
                .isTrue();
        assertThat(matches("")).contains(unknown.toString());
        assertThat(matches("&seatNow=true")).satisfies(saysNothingOf(unknown.toString()));
    }

    private String matches(String needs) {
        return adams.get("patients/" + child + "/matches?size=100" + needs)
                .done(200)
                .toString();
    }

    private static UUID group(Integer youngest, Integer oldest) throws SQLException {
        UUID group = TestClinic.group(5);
        TestClinic.sql("UPDATE openchair.support_group SET min_age = %s, max_age = %s WHERE id = '%s'"
                .formatted(youngest, oldest, group));
        return group;
    }
}
