package org.openchair.database;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** A function, view or trigger is defined in one file of {@code db/current}, as it is today, and nowhere after it. */
class CurrentDefinitionsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db");

    /** The last migration that defined some, before there were files for them. */
    private static final int LAST_WITH_DEFINITIONS = 169;

    private static final Pattern DEFINITION = Pattern.compile(
            "^\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:CONSTRAINT\\s+)?"
                    + "(?:(FUNCTION|VIEW|TRIGGER))\\s+([\\w.]+)"
                    + "(?:\\s*\\(([^$]*?)\\)\\s*RETURNS|(?:(?!EXECUTE)[^;])*?\\sON\\s+([\\w.]+))?",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** All there are, but for extensions' own; functions of one name are one. */
    private static final String THERE =
            """
            SELECT DISTINCT 'function ' || p.pronamespace::regnamespace || '.' || p.proname
              FROM pg_proc p
             WHERE p.pronamespace::regnamespace::text IN ('openchair', 'reporting', 'ledger')
               AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            UNION ALL
            SELECT 'view ' || v.schemaname || '.' || v.viewname FROM pg_views v
             WHERE v.schemaname IN ('openchair', 'reporting', 'ledger')
               AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = (v.schemaname || '.' || v.viewname)::regclass AND d.deptype = 'e')
            UNION ALL
            SELECT 'trigger ' || t.tgname || ' on ' || c.relnamespace::regnamespace || '.' || c.relname
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
             WHERE NOT t.tgisinternal AND c.relnamespace::regnamespace::text IN ('openchair', 'reporting', 'ledger')""";

    /** Functions, and what has the database read the body of each. */
    private static final String BODIES =
            """
            SELECT p.oid::regprocedure, format('SELECT %s(%s)', l.lanvalidator::regproc, p.oid)
              FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
             WHERE p.pronamespace::regnamespace::text IN ('openchair', 'reporting', 'ledger') AND l.lanname IN ('sql', 'plpgsql')
               AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')""";

    @Test
    void everything_that_is_defined_has_its_place_among_the_current_definitions() throws SQLException {
        assertThat(definitions(current())
                        .map(CurrentDefinitionsTest::withoutArguments)
                        .collect(toSet()))
                .isEqualTo(there());
    }

    /** The scripts define functions before what they ask is there, so that their bodies are read later: here. */
    @Test
    void every_body_asks_for_what_is_there() throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("SET check_function_bodies = on");
            try (ResultSet function = statement.executeQuery(BODIES)) {
                while (function.next()) {
                    String name = function.getString(1);
                    String validate = function.getString(2);
                    assertThatCode(() -> run(owner, validate)).as(name).doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void a_body_that_asks_for_what_is_not_there_is_found() throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("SET LOCAL check_function_bodies = off");
            statement.execute(
                    "CREATE FUNCTION openchair.of_nothing() RETURNS integer LANGUAGE sql AS 'SELECT missing FROM openchair.patient'");
            statement.execute("SET LOCAL check_function_bodies = on");
            String validate;
            try (ResultSet function = statement.executeQuery(BODIES + " AND p.proname = 'of_nothing'")) {
                function.next();
                validate = function.getString(2);
            }
            assertThatThrownBy(() -> run(owner, validate)).hasMessageContaining("missing");
            owner.rollback();
        }
    }

    private static void run(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }

    @Test
    void nothing_is_defined_in_two_places() {
        assertThat(definitions(current()).toList()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void migrations_define_none_any_more() {
        assertThat(migrations().stream().filter(file -> number(file) > LAST_WITH_DEFINITIONS))
                .allSatisfy(file -> assertThat(found(text(file)))
                        .as("define it in db/current instead of %s", file)
                        .isEmpty());
    }

    @Test
    void a_definition_is_recognized() {
        assertThat(
                        found(
                                "CREATE FUNCTION openchair.a() RETURNS int;\n-- CREATE VIEW openchair.b\nCREATE VIEW openchair.c AS"
                                        + " SELECT 1;\nCREATE CONSTRAINT TRIGGER d AFTER UPDATE OF e\n  ON openchair.f FOR EACH ROW;"))
                .containsExactly("function openchair.a(", "view openchair.c", "trigger d on openchair.f");
    }

    private static Set<String> there() throws SQLException {
        Set<String> there = new TreeSet<>();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(THERE)) {
            while (result.next()) {
                there.add(result.getString(1));
            }
        }
        return there;
    }

    private static List<Path> current() {
        return files("current");
    }

    private static List<Path> migrations() {
        return files("migration");
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(SCRIPTS.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path migration) {
        Matcher number =
                Pattern.compile("V(\\d+)__.*").matcher(migration.getFileName().toString());
        assertThat(number.matches()).as("%s", migration).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private static Stream<String> definitions(List<Path> files) {
        return files.stream().flatMap(file -> found(text(file)).stream());
    }

    private static List<String> found(String script) {
        return DEFINITION
                .matcher(script)
                .results()
                .map(CurrentDefinitionsTest::name)
                .toList();
    }

    private static String name(MatchResult definition) {
        String kind = definition.group(1).toLowerCase(Locale.ROOT);
        String name = kind + " " + definition.group(2);
        return switch (kind) {
            case "trigger" -> name + " on " + definition.group(4);
            case "function" -> name + "(" + definition.group(3).strip();
            default -> name;
        };
    }

    /** The database writes types in another way than a script may. */
    private static String withoutArguments(String definition) {
        return definition.replaceFirst("(?s)\\(.*", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
