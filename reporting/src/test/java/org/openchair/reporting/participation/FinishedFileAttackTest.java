package org.openchair.reporting.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openchair.api.report.ParticipationTable;
import org.openchair.reporting.disclosure.Cell;
import org.openchair.reporting.disclosure.Figures;
import org.openchair.reporting.disclosure.Jitter;
import org.openchair.reporting.disclosure.Protection;
import org.openchair.reporting.disclosure.Reader;
import org.openchair.reporting.disclosure.SecondarySuppression;
import org.openchair.reporting.disclosure.Threshold;
import org.openchair.reporting.period.CalendarQuarter;
import org.openchair.reporting.workbook.FileParts;
import org.openchair.reporting.workbook.ParticipationWorkbook;

/** Somebody has the finished file and nothing else, and tries to find a small number in it. */
class FinishedFileAttackTest {

    private static final Threshold THRESHOLD = new Threshold(11);
    private static final Jitter JITTER = new Jitter("a key for tests only".getBytes(StandardCharsets.UTF_8));

    private final CalendarQuarter quarter = new CalendarQuarter(2026, 3);
    private final Participation measure = new Participation(quarter);

    /** A single small cell; its neighbors have values that stand out wherever they are forgotten. */
    private final Figures figures = measure.figures(List.of(
            month(7, "PEER_LED", 4711),
            month(7, "THERAPIST_LED", 3907),
            month(7, "CO_LED", 7),
            month(8, "PEER_LED", 5233),
            month(8, "THERAPIST_LED", 6421),
            month(8, "CO_LED", 2819),
            month(9, "PEER_LED", 1709),
            month(9, "THERAPIST_LED", 8117),
            month(9, "CO_LED", 2203)));

    private final Protection protection = new SecondarySuppression(THRESHOLD, JITTER)
            .protect(figures, "attack")
            .orElseThrow();
    private final byte[] file = new ParticipationWorkbook(published()).write().bytes();

    @Test
    void the_small_number_can_still_be_anything_from_one_to_ten() throws IOException {
        Reader attacker =
                Reader.of(measure.cells().stream().flatMap(List::stream).toList(), 9, read());
        assertThat(THRESHOLD.demandsOf(figures)).hasSize(1);
        assertThat(attacker.learnsNoMoreThan(THRESHOLD.demandsOf(figures))).isTrue();
    }

    @Test
    void no_hidden_number_can_be_derived() throws IOException {
        Reader attacker =
                Reader.of(measure.cells().stream().flatMap(List::stream).toList(), 9, read());
        assertThat(protection.hidden())
                .hasSizeGreaterThan(3)
                .noneMatch(cell -> attacker.derives(cell, figures.value(cell)));
    }

    @Test
    void what_the_file_shows_is_just_what_was_published() throws IOException {
        Map<Cell, Integer> shown = read();
        assertThat(shown).hasSize(16 - protection.hidden().size());
        shown.forEach((cell, value) -> assertThat(value).isEqualTo(figures.value(cell)));
    }

    @Test
    void no_part_of_the_file_contains_a_number_that_stands_out_and_is_hidden() {
        List<String> hidden = protection.hidden().stream()
                .map(figures::value)
                .filter(value -> value > 1000)
                .map(String::valueOf)
                .toList();
        assertThat(hidden).isNotEmpty();
        assertThat(FileParts.of(file).values())
                .allSatisfy(part -> assertThat(part).doesNotContain(hidden));
    }

    private ParticipationTable published() {
        String cells = PublishedCells.write(measure.cells(), figures, protection.hidden());
        return new ParticipationTable(
                quarter.code(),
                quarter.from(),
                quarter.to(),
                11,
                Participation.columns(),
                PublishedCells.read(cells, measure.rows()),
                protection.hidden().size(),
                16,
                Instant.parse("2026-10-09T08:30:00Z"));
    }

    /** The numbers that the file's table shows, by cell. */
    private Map<Cell, Integer> read() throws IOException {
        Map<Cell, Integer> shown = new HashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFTable table = workbook.getSheet("Participation").getTables().get(0);
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 4; column++) {
                    XSSFCell cell = table.getXSSFSheet()
                            .getRow(table.getStartRowIndex() + 1 + row)
                            .getCell(column + 1);
                    if (cell.getCellType() == CellType.NUMERIC) {
                        shown.put(measure.cells().get(row).get(column), (int) cell.getNumericCellValue());
                    }
                }
            }
        }
        return shown;
    }

    private static PeopleCount month(int month, String leadership, long people) {
        return new PeopleCount("MONTH", LocalDate.of(2026, month, 1), leadership, people);
    }
}
