package org.openchair.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** What goes in by COPY comes out as it was. */
class CopiedTableTest {

    private static final CopiedTable<String> NOTES =
            new CopiedTable<String>("note").with("words", note -> note.isEmpty() ? null : note);

    private Connection owner;

    @BeforeEach
    void connect() throws SQLException {
        owner = TestDatabase.start().connect(TestDatabase.OWNER);
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE note (words text CHECK (words <> 'forbidden'))");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        owner.close();
    }

    @Test
    void keeps_tabs_line_ends_backslashes_and_accents() throws SQLException {
        List<String> notes = List.of("a\tb", "two\nlines\r\n", "back\\slash \\N", "Círculo, Vườn", "'quoted'");

        NOTES.write(owner, notes.stream());

        assertThat(written()).containsExactlyInAnyOrderElementsOf(notes);
    }

    @Test
    void writes_null_as_null() throws SQLException {
        NOTES.write(owner, Stream.of(""));

        assertThat(written()).containsExactly((String) null);
    }

    @Test
    void writes_more_than_fits_into_its_buffer() throws SQLException {
        List<String> many = Stream.iterate(0, i -> i + 1)
                .limit(20_000)
                .map(i -> "note " + i)
                .collect(Collectors.toList());

        NOTES.write(owner, many.stream());

        assertThat(written()).hasSameElementsAs(many).hasSize(20_000);
    }

    @Test
    void a_row_that_the_database_refuses_is_an_error() {
        assertThatThrownBy(() -> NOTES.write(owner, Stream.of("allowed", "forbidden")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("note_words_check");
    }

    private List<String> written() throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT words FROM note")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
