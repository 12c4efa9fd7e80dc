package org.openchair.reporting.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet written from top to bottom by the rules for accessible spreadsheets of the UK Government Analysis Function: text from
 * A1, at most one table, marked up, from the left edge; nothing merged, frozen or hidden.
 */
final class SheetWriter {

    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Styles styles;
    private int next;

    SheetWriter(XSSFWorkbook workbook, Styles styles, String name, int... widths) {
        this.workbook = workbook;
        this.styles = styles;
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
        row(List.copyOf(headers), styles.header());
        rows.forEach(row -> row(row, null));
        CellReference end = new CellReference(next - 1, headers.size() - 1);
        XSSFTable table =
                sheet.createTable(new AreaReference(new CellReference(first, 0), end, SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        return this;
    }

    private SheetWriter line(String text, XSSFCellStyle style) {
        write(sheet.createRow(next++).createCell(0), text, style);
        return this;
    }

    private void row(List<Object> values, XSSFCellStyle style) {
        var row = sheet.createRow(next++);
        for (int column = 0; column < values.size(); column++) {
            write(row.createCell(column), values.get(column), style);
        }
    }

    private void write(XSSFCell cell, Object value, XSSFCellStyle style) {
        if (value instanceof Integer number) {
            cell.setCellValue(number);
            cell.setCellStyle(styles.number());
        } else {
            cell.setCellValue(value.toString());
            cell.setCellStyle(style != null ? style : styles.inTable(value.toString()));
        }
    }
}
