package org.openchair.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Year;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Places in a file where values are forgotten. */
class LeaksTest {

    private final Map<String, String> parts =
            FileParts.of(new ParticipationWorkbook(Tables.aQuarter()).write().bytes());

    @Test
    void consists_of_nothing_but_sheets_tables_styles_texts_and_properties() {
        assertThat(parts.keySet())
                .allMatch(
                        name -> name.matches(
                                "\\[Content_Types].xml|_rels/.rels|docProps/(app|core).xml"
                                        + "|xl/(workbook|styles|sharedStrings).xml|xl/_rels/workbook.xml.rels"
                                        + "|xl/worksheets/sheet[1-4].xml|xl/worksheets/_rels/sheet[1-4].xml.rels|xl/tables/table[1-3].xml"));
    }

    @Test
    void every_shared_text_is_shown_in_a_cell() {
        int texts = count("<si>", parts.get("xl/sharedStrings.xml"));
        String sheets = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/worksheets/sheet"))
                .map(Map.Entry::getValue)
                .reduce("", String::concat)
                .replaceAll("<c [^>]*t=\"n\"[^>]*><v>[^<]*</v></c>", "");
        assertThat(texts).isPositive();
        assertThat(IntStream.range(0, texts)).allMatch(index -> sheets.contains("<v>" + index + "</v>"));
    }

    @Test
    void no_part_names_a_user_a_machine_or_the_time_of_writing() {
        String year = Integer.toString(Year.now().getValue());
        assertThat(parts.get("docProps/core.xml"))
                .contains("2026-10-09T08:30:00Z")
                .doesNotContain(System.getProperty("user.name") + "<");
        assertThat(count(year + "-", parts.get("docProps/core.xml"))).isLessThanOrEqualTo(2);
        assertThat(parts.values()).noneMatch(text -> text.contains(System.getProperty("user.dir")));
    }

    @Test
    void zip_entries_tell_no_time() throws IOException {
        byte[] file = new ParticipationWorkbook(Tables.aQuarter()).write().bytes();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    private static int count(String sought, String text) {
        Matcher matcher = Pattern.compile(Pattern.quote(sought)).matcher(text);
        return (int) matcher.results().count();
    }
}
