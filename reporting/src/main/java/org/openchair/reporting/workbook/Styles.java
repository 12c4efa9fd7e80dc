package org.openchair.reporting.workbook;

import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openchair.api.report.ParticipationTable;

/**
 * The few ways a cell can look. Sans-serif and at least 11 points; nothing is said by color alone. None depends on a value that
 * is hidden.
 */
final class Styles {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final short TEXT_POINTS = 11;
    private static final short HEADING_POINTS = 13;
    private static final short TITLE_POINTS = 16;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle paragraph;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle link;
    private final XSSFCellStyle header;
    private final XSSFCellStyle numberHeader;
    private final XSSFCellStyle number;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        sansSerif(workbook.getFontAt(0), TEXT_POINTS);
        title = style(font(TITLE_POINTS, true));
        heading = style(font(HEADING_POINTS, true));
        text = style(workbook.getFontAt(0));
        paragraph = wrapped(style(workbook.getFontAt(0)));
        quoted = wrapped(style(workbook.getFontAt(0)));
        quoted.setQuotePrefixed(true);
        link = style(linkFont());
        header = wrapped(style(font(TEXT_POINTS, true)));
        numberHeader = wrapped(style(font(TEXT_POINTS, true)));
        numberHeader.setAlignment(HorizontalAlignment.RIGHT);
        number = style(workbook.getFontAt(0));
        number.setDataFormat(workbook.createDataFormat().getFormat("0"));
        number.setAlignment(HorizontalAlignment.RIGHT);
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle paragraph() {
        return paragraph;
    }

    XSSFCellStyle link() {
        return link;
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle numberHeader() {
        return numberHeader;
    }

    XSSFCellStyle number() {
        return number;
    }

    /** The style of a text in a table: markers stand where numbers stand, and no text is ever taken for a formula. */
    XSSFCellStyle inTable(String value) {
        if (value.equals(ParticipationTable.Cell.HIDDEN)) {
            return number;
        }
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? quoted : paragraph;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private XSSFFont linkFont() {
        XSSFFont font = font(TEXT_POINTS, false);
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        return font;
    }

    private XSSFFont font(short points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setBold(bold);
        return sansSerif(font, points);
    }

    private static XSSFFont sansSerif(XSSFFont font, short points) {
        font.setFontName("Arial");
        font.setFontHeightInPoints(points);
        return font;
    }
}
