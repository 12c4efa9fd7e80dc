package org.openchair.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.safety.CrisisResource;
import org.openchair.safety.CrisisResources;
import org.openchair.testing.TestDatabase;

/** The card that ships for when nothing else works says the same as the one that the administrator begins with. */
class CrisisCardInTheDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void says_what_the_bundled_card_says(String language) throws SQLException {
        assertThat(kept(language)).isEqualTo(CrisisResources.unitedStates(Locale.forLanguageTag(language)));
    }

    private static List<CrisisResource> kept(String language) throws SQLException {
        String query =
                "SELECT region, name_%1$s, how_%1$s, dial, checked_on FROM openchair.crisis_resource ORDER BY position"
                        .formatted(language);
        List<CrisisResource> kept = new ArrayList<>();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                kept.add(new CrisisResource(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDate(5).toLocalDate()));
            }
        }
        return kept;
    }
}
