package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.testing.TestDatabase;

/** 42 CFR part 2 is about a group when it is said of one of its focus codes, however the code is spelled. */
class PartTwoInTheDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "substance-use, , true",
        "depression, , false",
        "grief, , false",
        "alcohol, true, true",
        "opioids, true, true",
        "substance-use-opioids, true, true",
        "substance-use-of-paint, false, false",
        "nothing-said-of-it, , true"
    })
    void a_group_is_protected_by_what_is_said_of_its_focus(String code, String said, boolean protects)
            throws SQLException {
        UUID group = UUID.randomUUID();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(
                    """
                    INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es, part_2)
                    VALUES ('focus', '%1$s', 'Label of %1$s', 'Nombre de %1$s', %2$s) ON CONFLICT DO NOTHING;
                    INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('%3$s', 'DRAFT', 'Part 2', now());
                    INSERT INTO openchair.group_focus (group_id, code) VALUES ('%3$s', '%1$s')"""
                            .formatted(code, said == null ? "NULL" : said, group));
            try (ResultSet row = statement.executeQuery("SELECT openchair.under_part_2('" + group + "')")) {
                row.next();
                assertThat(row.getBoolean(1)).isEqualTo(protects);
            }
            owner.rollback();
        }
    }
}
