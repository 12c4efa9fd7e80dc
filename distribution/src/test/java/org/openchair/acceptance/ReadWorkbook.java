package org.openchair.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was downloaded, as somebody who opens it reads it. */
final class ReadWorkbook {

    private ReadWorkbook() {}

    /** The names of its sheets, in order. */
    static List<String> sheets(Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one table of a sheet, header first, each cell as it is displayed. */
    static List<List<String>> table(Path file, String sheetName) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            XSSFSheet sheet = workbook.getSheet(sheetName);
            return cells(sheet, sheet.getTables().get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> cells(XSSFSheet sheet, XSSFTable table) {
        AreaReference area = table.getArea();
        List<List<String>> rows = new ArrayList<>();
        for (int row = area.getFirstCell().getRow(); row <= area.getLastCell().getRow(); row++) {
            rows.add(row(sheet, row, area.getFirstCell(), area.getLastCell()));
        }
        return rows;
    }

    private static List<String> row(XSSFSheet sheet, int row, CellReference first, CellReference last) {
        List<String> texts = new ArrayList<>();
        for (int column = first.getCol(); column <= last.getCol(); column++) {
            texts.add(text(sheet.getRow(row).getCell(column)));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }
}
