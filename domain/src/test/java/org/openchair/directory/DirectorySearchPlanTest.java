package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** With five thousand groups the database finds words by its indexes, also misspelled ones. */
class DirectorySearchPlanTest {

    private static final String GROUPS =
            """
            INSERT INTO openchair.support_group (id, status, vetted_on, name, purpose, leadership, kind, format,
              confidentiality_guideline, ground_rules, updated_at)
            SELECT gen_random_uuid(), 'VETTED', current_date, 'Circle ' || md5(n::text), 'For ' || md5((n + 9)::text), 'PEER_LED',
                   'SUPPORT_GROUP', 'IN_PERSON', 'What is said stays.', 'One speaks at a time.', now()
              FROM generate_series(1, 5000) n""";

    private Connection owner;

    @BeforeEach
    void write_five_thousand_groups() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        owner.setAutoCommit(false);
        execute(GROUPS);
        execute("ANALYZE openchair.support_group, openchair.group_search");
    }

    @AfterEach
    void forget_them() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void finds_words_as_they_are_written_by_both_indexes() throws SQLException {
        assertThat(plan(
                        "SELECT group_id FROM openchair.group_search s WHERE s.document @@ (SELECT openchair.looked_for('lantern'))"
                                + " OR s.words LIKE (SELECT openchair.plain('%lantern%'))"))
                .contains("group_search_document", "group_search_words");
    }

    @Test
    void finds_what_is_spelled_alike_by_the_index() throws SQLException {
        assertThat(plan("SELECT group_id FROM openchair.group_search s"
                        + " WHERE openchair.plain('lantren') OPERATOR(openchair.<%) s.words"))
                .contains("group_search_words");
    }

    @Test
    void finds_a_focus_by_the_index() throws SQLException {
        assertThat(plan("SELECT group_id FROM openchair.group_search s WHERE s.focus @> ARRAY['ocd']"))
                .contains("group_search_codes");
    }

    private void execute(String change) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    private String plan(String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = owner.createStatement();
                ResultSet lines = statement.executeQuery("EXPLAIN " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
