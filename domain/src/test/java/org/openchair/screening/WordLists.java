package org.openchair.screening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.openchair.testing.TestDatabase;

/** Word lists of the migrated database. */
final class WordLists {

    private WordLists() {}

    static TextScreen screen() throws SQLException {
        List<ListedPhrase> listed = new ArrayList<>();
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT kind, language, words FROM openchair.screening_phrase")) {
            while (row.next()) {
                listed.add(new ListedPhrase(PhraseKind.valueOf(row.getString(1)), row.getString(2), row.getString(3)));
            }
        }
        return TextScreen.of(listed);
    }
}
