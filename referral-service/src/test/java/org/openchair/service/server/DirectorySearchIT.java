package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding groups by words, also misspelled ones, and by facets that say how many there are behind each choice. */
@ExtendWith(ArquillianExtension.class)
class DirectorySearchIT {

    @ArquillianResource
    private URI base;

    private Api adams;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
    }

    @Test
    void finds_what_is_written_in_the_name_before_what_is_written_in_the_purpose() throws SQLException {
        UUID purposeful = named("Evening circle", "For people who weave baskets.");
        UUID named = named("Basket weaving", "For people in this town.");
        assertThat(found("weaving baskets")).containsExactly(named.toString(), purposeful.toString());
    }

    @Test
    void finds_a_group_by_its_focus_in_either_language_and_without_accents() throws SQLException {
        UUID group = named("Tuesday people", "Together.");
        TestClinic.sql(
                "INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'eating-disorders')");
        assertThat(found("eating disorder")).contains(group.toString());
        assertThat(found("trastornos de la alimentacion")).contains(group.toString());
    }

    @Test
    void finds_part_of_a_name() throws SQLException {
        UUID group = named("Xylophonists anonymous", "Together.");
        assertThat(found("ylophon")).containsExactly(group.toString());
    }

    @Test
    void finds_misspelled_words_and_says_that_these_are_only_the_closest() throws SQLException {
        UUID group = named("Kaleidoscope evenings", "Together.");
        assertThat(found("kalediscope")).contains(group.toString());
        assertThat(facets("q=kalediscope").at("/closest").asBoolean()).isTrue();
        assertThat(facets("q=kaleidoscope").at("/closest").asBoolean()).isFalse();
        assertThat(found("zzqqxxyy")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oakpi", "okpai", "okaip", "zebras and the oakpi"})
    void finds_a_word_with_two_letters_swapped_and_shows_it_first(String written) throws SQLException {
        UUID group = named("Okapi among zebras", "Together.");
        assertThat(found(written)).first().isEqualTo(group.toString());
        TestClinic.sql("DELETE FROM openchair.support_group WHERE id = '" + group + "'");
    }

    @Test
    void follows_a_group_that_changes() throws SQLException {
        UUID group = named("Quokka friends", "Together.");
        TestClinic.sql("UPDATE openchair.support_group SET name = 'Wombat friends' WHERE id = '" + group + "'");
        assertThat(found("wombat")).containsExactly(group.toString());
        TestClinic.sql("DELETE FROM openchair.support_group WHERE id = '" + group + "'");
        assertThat(found("wombat")).isEmpty();
    }

    @Test
    void counts_what_each_other_choice_would_find() throws SQLException {
        UUID peers = named("Marmot one", "Together.");
        UUID therapist = named("Marmot two", "Together.");
        TestClinic.sql("UPDATE openchair.support_group SET leadership = 'THERAPIST_LED', cost = 'FREE' WHERE id = '"
                + therapist + "'");
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + therapist + "', 'ocd'), ('"
                + therapist + "', 'grief'), ('" + peers + "', 'ocd')");
        JsonNode facets = facets("q=marmot&leadership=THERAPIST_LED");
        assertThat(facets.at("/total").asInt()).isEqualTo(1);
        assertThat(facets.at("/leadership").toString()).contains("\"PEER_LED\",\"groups\":1", "\"THERAPIST_LED\"");
        assertThat(facets.at("/focus").toString()).contains("\"ocd\",\"groups\":1", "\"grief\",\"groups\":1");
        assertThat(facets.at("/cost").toString()).isEqualTo("[{\"code\":\"FREE\",\"groups\":1}]");
        assertThat(adams.get("groups?q=marmot&leadership=THERAPIST_LED&focus=ocd&cost=FREE")
                        .done(200)
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void keeps_what_is_not_listed_from_who_does_not_look_after_it() {
        adams.get("groups/facets?status=DRAFT").refused(403, "forbidden");
        Api.as(base, TestPerson.MORGAN).get("groups/facets?status=DRAFT").done(200);
    }

    @Test
    void needs_the_same_few_statements_however_many_groups_there_are() throws SQLException {
        for (int i = 0; i < 30; i++) {
            named("Lemur " + i, "Together.");
        }
        adams.get("groups?q=lemur&size=100").done(200);
        assertThat(statements("groups?q=lemur&size=100")).isLessThanOrEqualTo(4);
        assertThat(statements("groups/facets?q=lemur&cost=FREE")).isLessThanOrEqualTo(3);
    }

    private long statements(String path) {
        return Statements.of(() -> adams.get(path).done(200));
    }

    private List<String> found(String words) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return adams.get("groups?size=100&q=" + q).done(200).at("/items").findValuesAsText("id");
    }

    private JsonNode facets(String query) {
        return adams.get("groups/facets?" + query).done(200);
    }

    private static UUID named(String name, String purpose) throws SQLException {
        UUID id = TestClinic.group(8);
        TestClinic.sql("UPDATE openchair.support_group SET name = '%s', purpose = '%s' WHERE id = '%s'"
                .formatted(name, purpose, id));
        return id;
    }
}
