package org.openchair.web.sheet;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.api.FieldError;
import org.openchair.api.csv.ReadColumn;
import org.openchair.web.frame.Choice;

/**
 * What can be done with a file that was looked at: read its columns otherwise, take suggested words, import it, or take its refused
 * rows back.
 *
 * @param address of the import's page
 * @param known the columns that there are
 * @param nearWords is there a word for which another is suggested?
 * @param ready rows that an import would take; of refused ones, how many
 * @param button what the import's button says
 */
public record SheetCheck(
        String address,
        SentSheet sheet,
        List<ReadColumn> columns,
        List<String> known,
        boolean nearWords,
        int ready,
        int refused,
        String button) {

    /** Is there a word among these messages for which another is suggested? */
    public static boolean nearWords(Stream<FieldError> messages) {
        return messages.anyMatch(each -> each.code().equals("near-word"));
    }

    /** A column of the file with its place. */
    public record Place(int number, ReadColumn column) {

        /** The name of its field. */
        public String field() {
            return "column-" + number;
        }

        /** What it is read as; empty when it is left out. */
        public String value() {
            return column.column() == null ? "" : column.column();
        }

        /** The words at its head, or its place where there are none. */
        public String head() {
            String words = column.header().isBlank() ? "Column " + (number + 1) : column.header();
            return column.suggested() ? words + " (suggested)" : words;
        }
    }

    /** The columns of the file. */
    public List<Place> places() {
        return IntStream.range(0, columns.size())
                .mapToObj(number -> new Place(number, columns.get(number)))
                .toList();
    }

    /** What a column can be read as. */
    public List<Choice> choices() {
        return known.stream().map(column -> Choice.of(column, column)).toList();
    }

    /** Is any column not simply one of the template, so that somebody should look? */
    public boolean toMatch() {
        return columns.stream()
                .anyMatch(each -> each.suggested()
                        || each.column() == null && !each.header().isBlank());
    }
}
