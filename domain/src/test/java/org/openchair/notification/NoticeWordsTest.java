package org.openchair.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.testing.TestDatabase;

/** What leaves by mail names no person, no group and no condition, whatever the kind and the language. */
class NoticeWordsTest {

    /** Words that say what kind of care it is, in either language. */
    private static final List<String> TELLING = List.of(
            "group",
            "grupo",
            "patient",
            "paciente",
            "member",
            "miembro",
            "therap",
            "terap",
            "clinic",
            "clínic",
            "support",
            "apoyo",
            "diagnos",
            "recovery",
            "recuperación",
            "treatment",
            "tratamiento");

    private static final List<String> LANGUAGES = List.of("en", "es");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_kind_has_a_text_and_one_for_members_where_they_are_told(String language) {
        for (NoticeKind kind : NoticeKind.values()) {
            assertThat(NoticeWords.in(language).of(kind)).as(kind.name()).endsWith(".");
            if (kind.isFor(Audience.MEMBERS)) {
                assertThat(NoticeWords.in(language).toMember(kind))
                        .as(kind.name())
                        .endsWith(".");
            }
        }
    }

    @Test
    void no_text_has_a_place_for_a_name() throws IOException {
        for (String text : texts()) {
            assertThat(text).doesNotContain("{", "}", "%", "$");
        }
    }

    @Test
    void no_text_says_what_kind_of_care_it_is() throws IOException {
        for (String text : texts()) {
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(TELLING);
        }
    }

    @Test
    void no_text_names_a_condition_or_an_audience_of_the_vocabularies() throws IOException, SQLException {
        List<String> labels = labels();
        assertThat(labels).contains("depression", "depresión");
        for (String text : texts()) {
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(labels);
        }
    }

    @Test
    void the_languages_have_the_same_texts_and_none_is_left_over() throws IOException {
        assertThat(properties("_es").keySet()).isEqualTo(properties("").keySet());
        List<String> keys = Stream.of(NoticeKind.values()).map(NoticeKind::key).toList();
        assertThat(properties("").stringPropertyNames())
                .allMatch(key -> keys.contains(key.replace(".member", "")) || key.matches("(mail|member)\\..+"));
    }

    @Test
    void another_language_is_answered_in_english() {
        assertThat(NoticeWords.in("fr").say("member.opening")).isEqualTo("Hello,");
        assertThat(NoticeWords.in(null).say("member.opening")).isEqualTo("Hello,");
        assertThat(NoticeWords.in("es-MX").say("member.opening")).isEqualTo("Hola:");
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String language : LANGUAGES) {
            properties(language.equals("es") ? "_es" : "").values().forEach(text -> texts.add(text.toString()));
        }
        assertThat(texts).hasSizeGreaterThan(2 * NoticeKind.values().length);
        return texts;
    }

    private static Properties properties(String language) throws IOException {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(
                NoticeWords.class.getResourceAsStream("notices" + language + ".properties"), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        return read;
    }

    private static List<String> labels() throws SQLException {
        List<String> labels = new ArrayList<>();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT lower(label) FROM openchair.reference_code CROSS JOIN LATERAL (VALUES (label_en), (label_es)) l (label)"
                                + " WHERE vocabulary IN ('focus', 'audience')")) {
            while (rows.next()) {
                labels.add(rows.getString(1));
            }
        }
        return labels;
    }
}
