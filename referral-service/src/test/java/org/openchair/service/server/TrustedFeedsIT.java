package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The administrator names the feeds whose word counts, and whoever vets a group reads what looks like a red flag. */
@ExtendWith(ArquillianExtension.class)
class TrustedFeedsIT {

    @ArquillianResource
    private URI base;

    private final String account = "feed-" + UUID.randomUUID();
    private Api ada;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        ada = Api.as(base, TestPerson.ADA);
    }

    @Test
    void a_feed_is_trusted_named_otherwise_and_trusted_no_more_and_all_of_it_is_kept() throws SQLException {
        assertThat(trust(account, "State directory", "vet@example.org")
                        .done(200)
                        .at("/assurer")
                        .asText())
                .isEqualTo("vet@example.org");
        trust(account.toUpperCase(Locale.ROOT), "State directory", "vet@example.org")
                .done(200);
        assertThat(rows()).isEqualTo(1);
        JsonNode stale = trust(account, "State directory", "other@example.org").refused(409, "stale-version");
        assertThat(stale.at("/current/assurer").asText()).isEqualTo("vet@example.org");
        String seen = "{\"name\":\"State directory\",\"assurer\":\"other@example.org\",\"version\":1}";
        ada.put("trusted-feeds/" + account, seen).done(200);
        assertThat(ada.put("trusted-feeds/" + account, seen)
                        .done(200)
                        .at("/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(rows()).isEqualTo(2);
        assertThat(listed().findValuesAsText("account")).contains(account);
        ada.send("DELETE", "trusted-feeds/" + account, null, Map.of()).done(200);
        ada.send("DELETE", "trusted-feeds/" + account, null, Map.of()).done(200);
        JsonNode ended = ada.put("trusted-feeds/" + account, seen).refused(409, "stale-version");
        assertThat(ended.at("/current/version").isInt()).isTrue();
        assertThat(ended.at("/current/version").asInt()).isZero();
        assertThat(listed().findValuesAsText("account")).doesNotContain(account);
        assertThat(rows()).isEqualTo(2);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action LIKE 'trusted-feed.%'"
                        + " AND resource = 'trusted-feed/" + account + "'"))
                .isEqualTo(3);
    }

    @Test
    void who_trusts_a_feed_does_not_send_it_and_nobody_else_trusts_one() {
        trust("ada", "My own", "ada@example.org").refused(422, "own-account");
        trust(account, "No address", "nobody").refused(422, "invalid-fields");
        for (TestPerson person : new TestPerson[] {TestPerson.MORGAN, TestPerson.ADAMS, TestPerson.FAY}) {
            Api other = Api.as(base, person);
            other.get("trusted-feeds").refused(403, "forbidden");
            other.put("trusted-feeds/" + account, "{\"name\":\"A\",\"assurer\":\"a@example.org\"}")
                    .refused(403, "forbidden");
        }
    }

    @Test
    void whoever_vets_a_group_reads_the_wording_that_looks_like_a_red_flag() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql(
                "UPDATE openchair.support_group SET purpose = 'We promise a sure cure. Buy our tea, $500.' WHERE id = '"
                        + group + "'");
        JsonNode wording = Api.as(base, TestPerson.MORGAN)
                .get("groups/" + group + "/vetting")
                .done(200)
                .at("/wording");
        assertThat(wording.findValuesAsText("flag")).contains("SURE_CURE", "SELLING", "HIGH_FEES");
        assertThat(wording.findValuesAsText("place")).containsOnly("PURPOSE");
    }

    private Answer trust(String who, String name, String assurer) {
        return ada.put("trusted-feeds/" + who, "{\"name\":\"%s\",\"assurer\":\"%s\"}".formatted(name, assurer));
    }

    private JsonNode listed() {
        return ada.get("trusted-feeds?size=100").done(200);
    }

    private int rows() throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.trusted_feed WHERE account = '" + account + "'");
    }
}
