package org.openchair.service.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openchair.Outcome;
import org.openchair.ReadableText;
import org.openchair.UnicodeSpaces;
import org.openchair.api.csv.ReadColumn;

/**
 * A spreadsheet as text: RFC 4180, cells parted by commas, semicolons or tabs, see {@link SheetFile}.
 *
 * @param <C> its columns
 * @param rows those in which anything is written; none in a preview that found no column to know a row by
 * @param columns what each column of the file is read as
 * @param knownColumns the columns there are
 * @param written the cells of each of the rows as they are in the file, and before them those of the header
 * @param daysComeFirst is any date in it written with the day first, as in 31/3/1980? Then none that could be either can be told
 * @param reading how it was to be read
 */
public record CsvTable<C extends Enum<C> & Column>(
        List<Line<C>> rows,
        List<ReadColumn> columns,
        List<String> knownColumns,
        List<List<String>> written,
        boolean daysComeFirst,
        SheetReading reading) {

    /**
     * One row.
     *
     * @param <C> its columns
     * @param number as the spreadsheet program counts
     * @param cells what is written, without blank cells
     * @param beyond is there something beyond the last column?
     */
    public record Line<C extends Enum<C> & Column>(int number, Map<C, String> cells, boolean beyond) {

        /** The same row without a cell that a spreadsheet program destroyed, where another cell says what it said. */
        public Line<C> withoutLost(C column, C instead) {
            if (!cells.containsKey(instead) || !ProgramErrors.in(cells.getOrDefault(column, ""))) {
                return this;
            }
            Map<C, String> left = new EnumMap<>(cells);
            left.remove(column);
            return new Line<>(number, left, beyond);
        }
    }

    /** The same, read as its headers say. */
    public static <C extends Enum<C> & Column> Outcome<CsvTable<C>> parse(byte[] file, C key) {
        return parse(file, key, SheetReading.strict());
    }

    /**
     * Reads it.
     *
     * @param key the column without which a row says nothing
     * @return refused with {@code spreadsheet-file}, {@code not-utf-8}, {@code malformed-csv}, {@code no-rows}, {@code unknown-column},
     *     {@code column-twice}, {@code column-missing} or {@code tabular-package}
     */
    public static <C extends Enum<C> & Column> Outcome<CsvTable<C>> parse(byte[] file, C key, SheetReading reading) {
        return SheetFile.of(file)
                .then(sheet -> records(sheet).then(records -> table(records, sheet.firstRow(), key, reading)));
    }

    private static Outcome<List<CsvRecord>> records(SheetFile sheet) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(sheet.separator())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(sheet.text())) {
            return Outcome.done(reader.stream().toList());
        } catch (CsvParseException | IOException e) {
            return Outcome.refused(
                    "malformed-csv",
                    "A quotation mark is missing, or there is one too many. Save the sheet as CSV again.");
        }
    }

    private static <C extends Enum<C> & Column> Outcome<CsvTable<C>> table(
            List<CsvRecord> records, int firstRow, C key, SheetReading reading) {
        if (records.size() < 2) {
            return Outcome.refused("no-rows", "The file needs a row of column names and at least one row below it.");
        }
        return SheetColumns.of(withoutTrailingBlanks(records.get(0).getFields()), key, reading)
                .then(columns -> Outcome.done(table(records, firstRow, columns, key, reading)));
    }

    private static <C extends Enum<C> & Column> CsvTable<C> table(
            List<CsvRecord> records, int firstRow, SheetColumns<C> columns, C key, SheetReading reading) {
        List<Line<C>> lines = new ArrayList<>();
        List<List<String>> written = new ArrayList<>();
        written.add(withoutTrailingBlanks(records.get(0).getFields()));
        for (int i = 1; i < records.size() && columns.read().contains(key); i++) {
            List<String> cells = withoutTrailingBlanks(records.get(i).getFields());
            if (!cells.isEmpty()) {
                boolean beyond = cells.size() > columns.read().size();
                lines.add(new Line<>(i + firstRow, cells(columns.read(), cells, key), beyond));
                written.add(cells);
            }
        }
        return new CsvTable<>(lines, columns.shown(), known(key), written, anyDayFirst(lines), reading);
    }

    private static <C extends Enum<C> & Column> boolean anyDayFirst(List<Line<C>> lines) {
        return lines.stream().flatMap(row -> row.cells().values().stream()).anyMatch(SheetDates::isDayFirst);
    }

    private static <C extends Enum<C> & Column> List<String> known(C key) {
        return Arrays.stream(key.getDeclaringClass().getEnumConstants())
                .map(Column::header)
                .toList();
    }

    private static List<String> withoutTrailingBlanks(List<String> cells) {
        int end = cells.size();
        while (end > 0 && ReadableText.showsNothing(cells.get(end - 1))) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static <C extends Enum<C> & Column> Map<C, String> cells(List<C> columns, List<String> cells, C key) {
        Map<C, String> written = new EnumMap<>(key.getDeclaringClass());
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = UnicodeSpaces.plain(cells.get(i));
            if (columns.get(i) != null && !ReadableText.showsNothing(cell)) {
                written.put(columns.get(i), cell);
            }
        }
        return written;
    }
}
