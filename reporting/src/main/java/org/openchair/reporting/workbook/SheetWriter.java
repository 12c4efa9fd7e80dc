package org.openchair.reporting.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet written from top to bottom by the rules for accessible spreadsheets of the UK Government Analysis Function: text from
 * A1, at most one table, marked up, from the left edge; nothing merged, frozen or hidden.
 */
final class SheetWriter {

    private static final int CHARACTER = 256;
    private static final float LINE_POINTS = 1.4f;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Styles styles;
    private final int[] widths;
    private int next;

    SheetWriter(XSSFWorkbook workbook, Styles styles, String name, int... widths) {
        this.workbook = workbook;
        this.styles = styles;
        this.widths = widths;
        sheet = workbook.createSheet(name);
        sheet.setActiveCell(CellAddress.A1);
        fitToPageWidth();
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
    }

    private void fitToPageWidth() {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    SheetWriter title(String text) {
        return line(text, styles.title());
    }

    SheetWriter heading(String text) {
        return line(text, styles.heading());
    }

    SheetWriter text(String text) {
        return line(text, styles.text());
    }

    /** A line whose text may take several lines of the column's width. */
    SheetWriter paragraph(String text) {
        return line(text, styles.paragraph());
    }

    /** A line that leads to the top of another sheet. */
    SheetWriter link(String text, String target) {
        line(text, styles.link());
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target + "'!A1");
        link.setLabel(text);
        sheet.getRow(next - 1).getCell(0).setHyperlink(link);
        return this;
    }

    /** A table marked up under a name: one row of headers, then rows of texts and whole numbers. */
    SheetWriter table(String name, List<String> headers, List<List<Object>> rows) {
        int first = next;
        headers(headers, rows);
        rows.forEach(this::row);
        CellReference end = new CellReference(next - 1, headers.size() - 1);
        XSSFTable table =
                sheet.createTable(new AreaReference(new CellReference(first, 0), end, SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        return this;
    }

    private SheetWriter line(String text, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(next++);
        write(row.createCell(0), text, style);
        makeRoom(row);
        return this;
    }

    /** A header stands as its numbers do: to the right. */
    private void headers(List<String> headers, List<List<Object>> rows) {
        XSSFRow row = sheet.createRow(next++);
        for (int column = 0; column < headers.size(); column++) {
            boolean overNumbers = isOfNumbers(column, rows);
            write(row.createCell(column), headers.get(column), overNumbers ? styles.numberHeader() : styles.header());
        }
        makeRoom(row);
    }

    private static boolean isOfNumbers(int column, List<List<Object>> rows) {
        return rows.stream().map(row -> row.get(column)).anyMatch(Integer.class::isInstance);
    }

    private void row(List<Object> values) {
        XSSFRow row = sheet.createRow(next++);
        for (int column = 0; column < values.size(); column++) {
            write(row.createCell(column), values.get(column));
        }
        makeRoom(row);
    }

    private void write(XSSFCell cell, Object value) {
        if (value instanceof Integer number) {
            cell.setCellValue(number);
            cell.setCellStyle(styles.number());
        } else {
            write(cell, value.toString(), styles.inTable(value.toString()));
        }
    }

    private static void write(XSSFCell cell, String text, XSSFCellStyle style) {
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Spreadsheet programs do not all work out the height of wrapped lines. */
    private void makeRoom(XSSFRow row) {
        float height = 0;
        for (Cell cell : row) {
            float line = ((XSSFCell) cell).getCellStyle().getFont().getFontHeightInPoints() * LINE_POINTS;
            height = Math.max(height, lines(cell) * line);
        }
        row.setHeightInPoints(height);
    }

    private int lines(Cell cell) {
        if (cell.getCellType() != CellType.STRING || !cell.getCellStyle().getWrapText()) {
            return 1;
        }
        return 1 + cell.getStringCellValue().length() / widths[cell.getColumnIndex()];
    }
}
