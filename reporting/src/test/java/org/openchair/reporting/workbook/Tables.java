package org.openchair.reporting.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openchair.api.report.ParticipationTable;

/** Published tables for tests. */
final class Tables {

    private Tables() {}

    /** A quarter of which the co-led groups are hidden, and the peer-led ones so that they cannot be worked out. */
    static ParticipationTable aQuarter() {
        List<ParticipationTable.Row> rows = List.of(
                row("2026-07", null, 34, null, 60),
                row("2026-08", null, 41, null, 71),
                row("2026-09", 25, 38, 0, 63),
                row("TOTAL", 70, 113, 11, 194));
        return new ParticipationTable(
                "2026-Q3",
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30),
                11,
                List.of("PEER_LED", "THERAPIST_LED", "CO_LED", "TOTAL"),
                rows,
                4,
                16,
                Instant.parse("2026-10-09T08:30:00Z"));
    }

    private static ParticipationTable.Row row(String label, Integer... values) {
        return new ParticipationTable.Row(
                label, Stream.of(values).map(ParticipationTable.Cell::new).toList());
    }
}
