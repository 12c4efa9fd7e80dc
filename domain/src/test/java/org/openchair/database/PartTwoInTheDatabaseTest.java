package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.testing.TestDatabase;

/** The database and the domain mean the same groups by 42 CFR part 2. */
class PartTwoInTheDatabaseTest {

    private static final String EACH_FOCUS =
            """
            SELECT c.code, openchair.under_part_2(md5('part 2 ' || c.code)::uuid) AS part_2
              FROM openchair.reference_code c WHERE c.vocabulary = 'focus'""";

    private static final String A_GROUP_OF_EACH =
            """
            INSERT INTO openchair.support_group (id, status, name, updated_at)
              SELECT md5('part 2 ' || code)::uuid, 'DRAFT', code, now() FROM openchair.reference_code WHERE vocabulary = 'focus';
            INSERT INTO openchair.group_focus (group_id, code)
              SELECT md5('part 2 ' || code)::uuid, code FROM openchair.reference_code WHERE vocabulary = 'focus'""";

    @Test
    void both_say_the_same_of_every_focus_that_there_is() throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(A_GROUP_OF_EACH);
            int partTwo = 0;
            try (ResultSet rows = statement.executeQuery(EACH_FOCUS)) {
                while (rows.next()) {
                    String code = rows.getString("code");
                    assertThat(rows.getBoolean("part_2")).as(code).isEqualTo(RedisclosureNotice.applies(List.of(code)));
                    partTwo += rows.getBoolean("part_2") ? 1 : 0;
                }
            }
            assertThat(partTwo).isPositive();
            owner.rollback();
        }
    }
}
