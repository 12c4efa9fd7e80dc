package org.openchair.service.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * A spreadsheet as RFC 4180 text: UTF-8 with or without a byte order mark, cells parted by commas or semicolons, whichever its
 * first row has more of.
 *
 * @param <C> its columns
 * @param rows those in which anything is written
 */
public record CsvTable<C extends Enum<C> & Column>(List<Line<C>> rows) {

    /**
     * One row.
     *
     * @param <C> its columns
     * @param number as the spreadsheet program counts, the header being row 1
     * @param cells what is written, without blank cells
     * @param beyond is there something beyond the last column?
     */
    public record Line<C extends Enum<C> & Column>(int number, Map<C, String> cells, boolean beyond) {}

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads it.
     *
     * @param key the column without which a row says nothing
     * @return refused with {@code not-utf-8}, {@code malformed-csv}, {@code no-rows}, {@code unknown-column}, {@code column-twice} or
     *     {@code column-missing}
     */
    public static <C extends Enum<C> & Column> Outcome<CsvTable<C>> parse(byte[] file, C key) {
        return text(file).then(CsvTable::records).then(records -> table(records, key));
    }

    private static Outcome<String> text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Outcome.done(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Outcome.refused("not-utf-8", "Save the file as “CSV UTF-8”, so that accents and names stay whole.");
        }
    }

    private static Outcome<List<CsvRecord>> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return Outcome.done(reader.stream().toList());
        } catch (CsvParseException | IOException e) {
            return Outcome.refused(
                    "malformed-csv", "A quotation mark is missing or too many. Save the sheet as CSV again.");
        }
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        long semicolons = head.chars().filter(c -> c == ';').count();
        long commas = head.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static <C extends Enum<C> & Column> Outcome<CsvTable<C>> table(List<CsvRecord> records, C key) {
        if (records.size() < 2) {
            return Outcome.refused("no-rows", "The file needs a row of column names and at least one row below it.");
        }
        return columns(records.get(0).getFields(), key)
                .then(columns -> Outcome.done(new CsvTable<>(lines(columns, records))));
    }

    private static <C extends Enum<C> & Column> Outcome<List<C>> columns(List<String> heads, C key) {
        List<C> columns = new ArrayList<>();
        for (String head : withoutTrailingBlanks(heads)) {
            Optional<C> column = headed(head, key);
            if (column.isEmpty()) {
                return refused(
                        head, "unknown-column", "There is no column “" + head + "”. The template has all there are.");
            }
            columns.add(column.get());
        }
        return checked(columns, key);
    }

    /** The column with these words at its head, in capitals or not. */
    private static <C extends Enum<C> & Column> Optional<C> headed(String words, C key) {
        return Arrays.stream(key.getDeclaringClass().getEnumConstants())
                .filter(column -> column.header().equalsIgnoreCase(words.strip()))
                .findFirst();
    }

    private static <C extends Enum<C> & Column> Outcome<List<C>> checked(List<C> columns, C key) {
        Set<C> seen = new HashSet<>();
        for (C column : columns) {
            if (!seen.add(column)) {
                return refused(column.header(), "column-twice", "The column “" + column.header() + "” is there twice.");
            }
        }
        return seen.contains(key)
                ? Outcome.done(columns)
                : refused(key.header(), "column-missing", "The column “" + key.header() + "” is missing.");
    }

    private static <C> Outcome<List<C>> refused(String column, String code, String detail) {
        return Outcome.refused(new Refusal(code, detail, column));
    }

    private static List<String> withoutTrailingBlanks(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static <C extends Enum<C> & Column> List<Line<C>> lines(List<C> columns, List<CsvRecord> records) {
        List<Line<C>> lines = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            List<String> cells = withoutTrailingBlanks(records.get(i).getFields());
            if (!cells.isEmpty()) {
                lines.add(new Line<>(i + 1, cells(columns, cells), cells.size() > columns.size()));
            }
        }
        return lines;
    }

    private static <C extends Enum<C> & Column> Map<C, String> cells(List<C> columns, List<String> cells) {
        Map<C, String> written = new EnumMap<>(columns.get(0).getDeclaringClass());
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                written.put(columns.get(i), cell);
            }
        }
        return written;
    }
}
