package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** What groups say in codes: kept to the vocabularies, and found at once. */
class GroupCodesInTheDatabaseTest {

    private static final String DRAFTS =
            """
            INSERT INTO openchair.support_group (id, status, name, updated_at)
            SELECT md5('codes ' || n)::uuid, 'DRAFT', 'Circle ' || n, now() FROM generate_series(1, 3) n""";

    private Connection owner;

    @BeforeEach
    void write_three_drafts() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        execute(DRAFTS);
    }

    @AfterEach
    void forget_them() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void what_several_groups_say_in_one_statement_is_found_for_each_of_them() throws SQLException {
        execute("INSERT INTO openchair.group_access (group_id, code) SELECT id, code FROM openchair.support_group,"
                + " (VALUES ('hearing'), ('step-free')) AS c (code) WHERE name LIKE 'Circle _'");
        execute("INSERT INTO openchair.group_stage (group_id, code) SELECT id, 'growth' FROM openchair.support_group"
                + " WHERE name = 'Circle 1'");
        assertThat(text("SELECT string_agg(array_to_string(access, ' '), ', ') FROM openchair.group_search s"
                        + " JOIN openchair.support_group g ON g.id = s.group_id WHERE g.name LIKE 'Circle _'"))
                .isEqualTo("hearing step-free, hearing step-free, hearing step-free");
        assertThat(text("SELECT count(*) FROM openchair.group_search"
                        + " WHERE document @@ openchair.looked_for('captions') AND access @> ARRAY['hearing']"))
                .isEqualTo("3");
        execute("DELETE FROM openchair.group_access WHERE code = 'hearing'");
        assertThat(text("SELECT count(*) FROM openchair.group_search WHERE access = ARRAY['step-free']"))
                .isEqualTo("3");
        assertThat(text("SELECT count(*) FROM openchair.group_search WHERE stages = ARRAY['growth']"))
                .isEqualTo("1");
    }

    @Test
    void a_label_in_other_words_is_found_by_them() throws SQLException {
        execute("INSERT INTO openchair.group_access (group_id, code) VALUES (md5('codes 1')::uuid, 'breaks')");
        execute(
                "UPDATE openchair.reference_code SET label_en = 'Hammocks' WHERE vocabulary = 'access-need' AND code = 'breaks'");
        assertThat(
                        text(
                                "SELECT count(*) FROM openchair.group_search WHERE document @@ openchair.looked_for('hammock')"))
                .isEqualTo("1");
    }

    @Test
    void an_approach_that_the_administrator_adds_can_be_taken_and_no_other() throws SQLException {
        execute("INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es)"
                + " VALUES ('approach', 'dbt', 'Dialectical behavior therapy', 'Terapia dialéctica conductual')");
        execute("UPDATE openchair.support_group SET approach = 'dbt' WHERE name = 'Circle 1'");
        assertThatThrownBy(() ->
                        execute("UPDATE openchair.support_group SET approach = 'astrology' WHERE name = 'Circle 2'"))
                .hasMessageContaining("approach_is_in_the_vocabulary");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
