package org.openchair.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.testing.TestDatabase;

/** What the migrations define of the questionnaires. */
class InstrumentReferenceTest {

    @Test
    void has_the_published_ranges_cuts_and_thresholds() throws SQLException {
        assertThat(rows("SELECT code || ' ' || trim_scale(lowest) || '-' || trim_scale(highest) || ' case '"
                        + " || trim_scale(caseness_cut) || ' change ' || coalesce(trim_scale(change_threshold)::text, 'none')"
                        + " FROM openchair.instrument ORDER BY position"))
                .containsExactly(
                        "PHQ-9 0-27 case 10 change 6",
                        "GAD-7 0-21 case 8 change 4",
                        "WHO-5 0-100 case 52 change 10",
                        "UCLA-3 3-9 case 6 change none",
                        "K6 0-24 case 13 change none",
                        "BRS 1-5 case 3 change none");
    }

    @Test
    void has_as_many_items_as_it_says_and_a_band_from_the_lowest_score() throws SQLException {
        assertThat(rows("SELECT code FROM openchair.instrument i WHERE item_count <>"
                        + " (SELECT count(*) FROM openchair.instrument_item WHERE instrument = i.code AND version = i.version)"
                        + " OR lowest <> (SELECT min(from_score) FROM openchair.instrument_band"
                        + " WHERE instrument = i.code AND version = i.version)"))
                .isEmpty();
    }

    @Test
    void can_reach_both_ends_of_its_range_by_its_options() throws SQLException {
        assertThat(rows("SELECT code FROM openchair.instrument i JOIN openchair.instrument_option o"
                        + " ON o.instrument = i.code AND o.version = i.version GROUP BY i.code, i.version HAVING"
                        + " lowest <> min(score) * factor * CASE scoring WHEN 'SUM' THEN item_count ELSE 1 END"
                        + " OR highest <> max(score) * factor * CASE scoring WHEN 'SUM' THEN item_count ELSE 1 END"))
                .isEmpty();
    }

    @Test
    void ships_only_text_that_may_be_shipped_and_that_in_both_languages() throws SQLException {
        assertThat(rows("SELECT code FROM openchair.instrument WHERE stem_en IS NOT NULL ORDER BY position"))
                .containsExactly("PHQ-9", "GAD-7", "UCLA-3");
        assertThat(rows("SELECT instrument FROM openchair.instrument_item JOIN openchair.instrument i"
                        + " ON i.code = instrument WHERE (text_en IS NULL) <> (i.stem_en IS NULL)"
                        + " OR (text_es IS NULL) <> (i.stem_en IS NULL)"))
                .isEmpty();
    }

    @Test
    void asks_for_danger_in_item_nine_of_the_phq() throws SQLException {
        assertThat(rows("SELECT instrument || ' ' || position || ' from ' || risk_from FROM openchair.instrument_item"
                        + " WHERE risk_from IS NOT NULL"))
                .containsExactly("PHQ-9 9 from 1");
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                Statement statement = app.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
