package org.openchair.service.csv;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;

/**
 * How a sheet is to be read, where its sender has looked at a preview.
 */
public class SheetReading {

    /** The template's column for each column of the file, in its order, parted by commas; an empty one is left out. */
    @QueryParam("columns")
    @Size(max = 4_000)
    private String columns;

    /** Whether a suggested word is taken for one that is not known. */
    @QueryParam("suggestions")
    private boolean suggestions;

    private boolean preview;

    /** As the headers say, and nothing else. */
    public static SheetReading strict() {
        return new SheetReading();
    }

    /** The same for a preview, which suggests columns where none are stated. */
    public SheetReading asPreview() {
        SheetReading reading = new SheetReading();
        reading.columns = columns;
        reading.suggestions = suggestions;
        reading.preview = true;
        return reading;
    }

    /** With these columns. */
    public static SheetReading of(String columns, boolean suggestions) {
        SheetReading reading = new SheetReading();
        reading.columns = columns;
        reading.suggestions = suggestions;
        return reading;
    }

    boolean statesColumns() {
        return columns != null && !columns.isBlank();
    }

    List<String> columns() {
        return Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
    }

    boolean takesSuggestions() {
        return suggestions;
    }

    boolean isPreview() {
        return preview;
    }
}
