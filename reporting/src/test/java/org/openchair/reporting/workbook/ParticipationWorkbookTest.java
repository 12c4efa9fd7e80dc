package org.openchair.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.api.report.ParticipationTable;

class ParticipationWorkbookTest {

    private final ParticipationTable table = Tables.aQuarter();
    private final Workbook written = new ParticipationWorkbook(table).write();
    private XSSFWorkbook opened;

    @BeforeEach
    void open() throws IOException {
        opened = new XSSFWorkbook(new ByteArrayInputStream(written.bytes()));
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void every_cell_agrees_with_the_published_table() {
        XSSFTable marked = markedUp("Participation");
        for (int row = 0; row < table.rows().size(); row++) {
            List<ParticipationTable.Cell> cells = table.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                assertThat(shown(marked, row, column + 1))
                        .isEqualTo(cells.get(column).text());
            }
        }
    }

    @Test
    void months_are_named_in_words() {
        XSSFTable marked = markedUp("Participation");
        assertThat(IntStream.range(0, 4).mapToObj(row -> shown(marked, row, 0)))
                .containsExactly("July 2026", "August 2026", "September 2026", "All three months");
    }

    @Test
    void has_a_cover_a_table_notes_and_a_data_dictionary() {
        assertThat(opened.sheetIterator())
                .toIterable()
                .extracting(Sheet::getSheetName)
                .containsExactly("Cover", "Participation", "Notes", "Data dictionary");
    }

    @Test
    void the_cover_leads_to_every_other_sheet() {
        assertThat(opened.getSheet("Cover").getHyperlinkList())
                .extracting(link -> link.getAddress())
                .containsExactly("'Participation'!A1", "'Notes'!A1", "'Data dictionary'!A1");
    }

    @Test
    void the_cover_says_how_much_is_hidden_and_why_and_under_which_terms() {
        assertThat(texts("Cover"))
                .anyMatch(text ->
                        text.startsWith("[c] means confidential: 4 of 16 numbers are hidden. Numbers of 1 to 10"))
                .anyMatch(text -> text.startsWith("Profile: expert determination or limited data set"));
    }

    @Test
    void the_data_dictionary_explains_each_column_of_the_table_in_its_order() {
        List<String> headers = markedUp("Participation").getColumns().stream()
                .map(column -> column.getName())
                .toList();
        XSSFTable dictionary = markedUp("Data dictionary");
        assertThat(IntStream.range(0, headers.size()).mapToObj(row -> shown(dictionary, row, 0)))
                .containsExactlyElementsOf(headers);
    }

    @Test
    void each_sheet_starts_with_its_title_has_no_empty_row_and_at_most_one_table_from_the_left_edge() {
        for (Sheet sheet : opened) {
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isNotBlank();
            assertThat(IntStream.rangeClosed(0, sheet.getLastRowNum()).mapToObj(sheet::getRow))
                    .allMatch(Objects::nonNull);
            assertThat(((XSSFSheet) sheet).getTables())
                    .hasSizeLessThan(2)
                    .allMatch(marked -> marked.getStartColIndex() == 0);
        }
    }

    @Test
    void nothing_is_hidden_merged_frozen_or_filtered() {
        for (Sheet sheet : opened) {
            assertThat(opened.getSheetVisibility(opened.getSheetIndex(sheet)).name())
                    .isEqualTo("VISIBLE");
            assertThat(sheet.getNumMergedRegions()).isZero();
            assertThat(sheet.getPaneInformation()).isNull();
            assertThat(IntStream.range(0, 6).noneMatch(sheet::isColumnHidden)).isTrue();
            assertThat(sheet).noneMatch(Row::getZeroHeight);
            assertThat(((XSSFSheet) sheet).getTables())
                    .noneMatch(marked -> marked.getCTTable().isSetAutoFilter());
        }
        assertThat(opened.getAllNames()).isEmpty();
    }

    @Test
    void fonts_are_sans_serif_and_at_least_ten_points_without_italics() {
        assertThat(IntStream.range(0, opened.getNumberOfFonts()).mapToObj(opened::getFontAt))
                .allMatch(font -> font.getFontName().equals("Arial"))
                .allMatch(font -> font.getFontHeightInPoints() >= 10)
                .noneMatch(font -> font.getItalic());
    }

    @Test
    void opens_at_the_first_cell_of_the_cover() {
        assertThat(opened.getActiveSheetIndex()).isZero();
        assertThat(opened.getSheetAt(0).getActiveCell().formatAsString()).isEqualTo("A1");
    }

    @Test
    void names_its_title_and_language_and_no_maker_or_time_of_making() {
        var core = opened.getProperties().getCoreProperties().getUnderlyingProperties();
        assertThat(core.getTitleProperty()).hasValueSatisfying(title -> assertThat(title)
                .isEqualTo(
                        "Participation in support groups by month and leadership, July 1, 2026 to September 30, 2026"));
        assertThat(core.getLanguageProperty()).contains("en-US");
        assertThat(core.getCreatorProperty()).contains("Openchair");
        assertThat(core.getCreatedProperty().orElseThrow()).isEqualTo(Date.from(table.frozenAt()));
        assertThat(core.getModifiedProperty().orElseThrow()).isEqualTo(Date.from(table.frozenAt()));
    }

    @Test
    void no_cell_holds_a_formula() {
        for (Sheet sheet : opened) {
            for (Row row : sheet) {
                assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            }
        }
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() throws IOException {
        Workbook file = new WorkbookFile("Injected", table.frozenAt())
                .write("x.xlsx", workbook -> new SheetWriter(workbook, new Styles(workbook), "Sheet", 20)
                        .table("injected", List.of("Text"), List.of(List.of("=1+1"), List.of("@cmd"))));
        try (XSSFWorkbook reopened = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            XSSFCell cell = reopened.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void the_same_table_gives_the_same_file() {
        assertThat(new ParticipationWorkbook(Tables.aQuarter()).write().sha256())
                .isEqualTo(written.sha256());
        assertThat(written.fileName()).isEqualTo("openchair-participation-2026-Q3.xlsx");
    }

    private XSSFTable markedUp(String sheet) {
        return opened.getSheet(sheet).getTables().get(0);
    }

    private static String shown(XSSFTable table, int row, int column) {
        XSSFCell cell =
                table.getXSSFSheet().getRow(table.getStartRowIndex() + 1 + row).getCell(column);
        return cell.getCellType() == CellType.NUMERIC
                ? Integer.toString((int) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private List<String> texts(String sheet) {
        return StreamSupport.stream(opened.getSheet(sheet).spliterator(), false)
                .map(row -> row.getCell(0))
                .map(Cell::getStringCellValue)
                .toList();
    }
}
