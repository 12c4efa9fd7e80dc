package org.openchair.service.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.AcceptedDates;
import org.openchair.Outcome;
import org.openchair.api.FieldError;

/** Sheets as US spreadsheet programs save them: what they write is read, what they destroyed is refused. */
class SheetReadingTest {

    private enum Head implements Column {
        NUMBER("Number"),
        DAY("Day"),
        HOUR("Hour"),
        ZIP("ZIP"),
        WORDS("Words");

        private final String header;

        Head(String header) {
            this.header = header;
        }

        @Override
        public String header() {
            return header;
        }

        @Override
        public String example() {
            return "";
        }

        @Override
        public List<String> otherNames() {
            return this == NUMBER ? List.of("MRN") : List.of();
        }

        @Override
        public boolean isId() {
            return this == NUMBER;
        }
    }

    private static final Map<String, String> LANGUAGES =
            Map.of("spanish", "es", "english", "en", "en", "en", "es", "es", "pregnancy and postpartum", "perinatal");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-01-06 | 2026-01-06 | -",
                "1/6/2026 | 2026-01-06 | -",
                "01/06/2026 | 2026-01-06 | -",
                "12/31/2026 | 2026-12-31 | -",
                "1-6-2026 | 2026-01-06 | -",
                "2026/1/6 | 2026-01-06 | -",
                "1/6/2026 0:00 | 2026-01-06 | -",
                "1/6/2026 12:00:00 AM | 2026-01-06 | -",
                "6-Jan-2026 | 2026-01-06 | -",
                "Jan 6, 2026 | 2026-01-06 | -",
                "Tuesday, January 6, 2026 | 2026-01-06 | -",
                "6.1.2026 | 2026-01-06 | -",
                "1/6/26 | - | ambiguous-date",
                "6-Jan-26 | - | ambiguous-date",
                "2/30/2026 | - | unreadable-date",
                "13/13/2026 | - | unreadable-date",
                "46028 | - | unreadable-date",
                "1/6 | - | unreadable-date",
                "######## | - | spreadsheet-changed",
                "1/6/1826 | - | out-of-range"
            })
    void dates_are_read_with_the_month_first(String written, LocalDate day, String code) {
        Cells<Head> cells = cells("Number,Day\n1,\"" + written + "\"\n");
        assertThat(cells.date(Head.DAY)).isEqualTo(day);
        assertThat(cells.errors().stream().map(FieldError::code).limit(1))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void an_ambiguous_birth_date_is_not_shown_a_day_to_come() {
        Cells<Head> cells = cells("Number,Day\n1,6/3/80\n");
        cells.birthDate(Head.DAY, LocalDate.of(2026, 2, 1));
        assertThat(cells.errors())
                .extracting(FieldError::message)
                .containsExactly("Write the year with four digits. Write the date as 1980-03-31.");
    }

    @Test
    void refused_rows_keep_the_columns_that_were_left_out_and_can_be_sent_again() {
        Map<Integer, List<FieldError>> errors =
                Map.of(2, List.of(new FieldError("Day", "unreadable-date", "Write a date.")));
        String file = refused(
                "Number,My notes,Day,What to correct\n1,Call first,soon,Old advice\n",
                SheetReading.strict().asPreview(),
                errors);
        assertThat(file)
                .isEqualTo(
                        "\uFEFFNumber,Not read: My notes,Day,What to correct\r\n1,Call first,soon,Day: Write a date.\r\n");
        assertThat(refused(file, SheetReading.strict(), errors)).isEqualTo(file);
    }

    private static String refused(String sheet, SheetReading reading, Map<Integer, List<FieldError>> errors) {
        Outcome<CsvTable<Head>> table = CsvTable.parse(sheet.getBytes(UTF_8), Head.NUMBER, reading);
        return new String(RefusedRows.file(((Outcome.Done<CsvTable<Head>>) table).value(), errors), UTF_8);
    }

    @Test
    void a_date_that_could_be_two_days_is_refused_where_others_have_the_day_first() {
        String sheet = "Number,Day\n1,3/4/1980\n2,31/3/1980\n3,5/5/1980\n4,1980-03-04\n";
        assertThat(codes(sheet, 0, Head.DAY)).containsExactly("ambiguous-date");
        assertThat(codes(sheet, 1, Head.DAY)).containsExactly("unreadable-date");
        assertThat(codes(sheet, 2, Head.DAY)).isEmpty();
        assertThat(codes(sheet, 3, Head.DAY)).isEmpty();
    }

    @Test
    void every_day_is_the_same_however_the_program_writes_it() {
        LocalDate.of(1899, 12, 30)
                .datesUntil(LocalDate.of(2040, 1, 1), Period.ofDays(11))
                .forEach(SheetReadingTest::isReadAlike);
    }

    private static void isReadAlike(LocalDate day) {
        int year = day.getYear();
        for (String written : List.of(
                day.toString(),
                day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + year,
                "%02d/%02d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), year))) {
            assertThat(SheetDates.read(written, false)).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "18:30, 18:30",
                "6:30 PM, 18:30",
                "6:30:00 PM, 18:30",
                "6:30 p.m., 18:30",
                "6 PM, 18:00",
                "9:05, 09:05",
                "12:00 AM, 00:00",
                "12:30 PM, 12:30",
                "18:30:00, 18:30",
                "6, -",
                "13:00 PM, -",
                "0.770833, -",
                "24:00, -"
            })
    void times_are_read_by_both_clocks(String written, LocalTime time) {
        Cells<Head> cells = cells("Number,Hour\n1," + written + "\n");
        assertThat(cells.time(Head.HOUR)).isEqualTo(time);
        assertThat(cells.isRefused()).isEqualTo(time == null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "6:30, 8:00, true, true",
                "10:00, -, true, -",
                "6:30 PM, 8:00, false, true",
                "12:00, 1:00 PM, true, false",
                "9:05:00, 10:00, true, true",
                "10:00, 13:30, false, false",
                "09:00, 10:00, false, false",
                "9:00, 00:30, false, false",
                "6:30 PM, 8 PM, false, false"
            })
    void a_time_of_either_half_of_the_day_is_asked_back(String starts, String ends, boolean first, Boolean second) {
        Cells<Head> cells = cells("Number,Hour,Words\n1," + starts + "," + (ends == null ? "" : ends) + "\n");
        cells.needHalves(List.of(Head.HOUR, Head.WORDS));
        List<String> noted = cells.errors().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
        assertThat(noted.contains("Hour ambiguous-time")).isEqualTo(first);
        assertThat(noted.contains("Words ambiguous-time")).isEqualTo(Boolean.TRUE.equals(second));
    }

    @ParameterizedTest
    @CsvSource({
        "2134, 02134, 1",
        "501, 00501, 1",
        "02134, 02134, 0",
        "2134-5678, 02134-5678, 1",
        "21345678, 021345678, 1",
        "21, 21, 0"
    })
    void zip_codes_get_their_zeros_back(String written, String zip, int warnings) {
        Cells<Head> cells = cells("Number,ZIP\n1," + written + "\n");
        assertThat(cells.zip(Head.ZIP)).isEqualTo(zip);
        assertThat(cells.warnings()).hasSize(warnings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.65432E+11",
                "1e+05",
                "#####",
                "#REF!",
                "#N/A",
                "#NAME?",
                "3-Jan",
                "Mar-05",
                "1-Mar-2026",
                "3/1/2026",
                "1234567890123450000"
            })
    void what_a_program_destroyed_is_refused(String written) {
        assertThat(cells("Number\n" + written + "\n").errors())
                .extracting(FieldError::code)
                .containsExactly("spreadsheet-changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"765432", "1E5", "A-1", "MAR5", "123456789012345", "00123", "12-34"})
    void what_it_left_alone_is_not(String written) {
        assertThat(cells("Number\n" + written + "\n").isRefused()).isFalse();
    }

    @Test
    void every_kind_of_space_is_a_space_and_around_a_text_none() {
        CsvTable<Head> table = table("\u00a0Number\u200b,\u2003Words \n\ufeffB1\u00a0,Ann\u00a0Lee\n".getBytes(UTF_8));
        assertThat(table.rows().get(0).cells()).containsEntry(Head.NUMBER, "B1").containsEntry(Head.WORDS, "Ann Lee");
    }

    @Test
    void tabs_utf_16_and_a_line_that_names_the_separator_are_read() {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            for (String text : List.of(
                    "\uFEFFNumber\tWords\n1\tCírculo, 2\n",
                    "Number\tWords\r\n1\tCírculo, 2\r\n",
                    "\uFEFFsep=;\r\nNumber;Words\r\n1;Círculo, 2\r\n",
                    "sep=|\nNumber|Words\n1|Círculo, 2\n")) {
                CsvTable<Head> table = table(text.getBytes(charset));
                assertThat(table.rows().get(0).cells()).containsEntry(Head.WORDS, "Círculo, 2");
                assertThat(table.rows().get(0).number()).isEqualTo(text.contains("sep=") ? 3 : 2);
            }
        }
        assertThat(refusal("PK\u0003\u0004 workbook".getBytes(UTF_8))).isEqualTo("spreadsheet-file");
        assertThat(refusal("id,organization_id,name\n1,2,3\n".getBytes(UTF_8))).isEqualTo("tabular-package");
    }

    @Test
    void near_words_are_suggested_and_taken_only_when_the_sender_says_so() {
        String sheet = "Number,Words\n1,Espanish | postpartum | English\n2,Klingon\n3,spanisch\n";
        assertThat(codes(sheet, 0, Head.WORDS)).containsExactly("near-word", "near-word");
        assertThat(codes(sheet, 1, Head.WORDS)).containsExactly("unknown-code");
        CsvTable<Head> table = table(sheet.getBytes(UTF_8), SheetReading.of(null, true));
        Cells<Head> cells = cells(table, 0);
        assertThat(cells.codes(Head.WORDS, LANGUAGES)).containsExactly("es", "perinatal", "en");
        assertThat(cells.isRefused()).isFalse();
        assertThat(cells.warnings()).extracting(FieldError::code).containsOnly("word-replaced");
    }

    @ParameterizedTest
    @CsvSource({
        "Espanol, , spanish",
        "ESPAÑOL, , spanish",
        "spannish, , spanish",
        "castellano, , spanish",
        "castellano, inglés, español",
        "castellano, en, es",
        "postpartum, , depression",
        "postpartum, duelo, depresión",
        "postpartum, grief, depression",
        "Post-traumatic stress, , ptsd",
        "depresion, , depresión",
        "bereavement, , grief and bereavement",
        "bereavement, depresión, duelo",
        "greif and bereavement, , grief and bereavement",
        "xyzzy, , ",
        "ab, , ",
        "group, , "
    })
    void the_nearest_word_is_suggested_in_the_tongue_of_the_words_beside_it(
            String written, String beside, String nearest) {
        Map<String, String> known = known();
        NearWords.Tongue tongue = NearWords.Tongue.of(beside == null ? List.of() : List.of(beside), known);
        assertThat(NearWords.to(written, known, tongue).orElse(null)).isEqualTo(nearest);
    }

    /** Codes, then English labels, then Spanish ones, as the vocabularies are read. */
    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        List.of("es", "en", "depression", "grief", "ptsd", "parenting").forEach(code -> known.put(code, code));
        known.put("spanish", "es");
        known.put("english", "en");
        known.put("grief and bereavement", "grief");
        known.put("support group for parents", "parenting");
        known.put("español", "es");
        known.put("inglés", "en");
        known.put("depresión", "depression");
        known.put("duelo", "grief");
        known.put("tept", "ptsd");
        return known;
    }

    @Test
    void a_word_of_another_column_is_said_to_be_one() {
        String sheet = "Number,Words\nyouth,postpartum | youth | xyzzy\n";
        Cells<Head> cells = cells(table(sheet.getBytes(UTF_8)), 0);
        cells.offer(Map.of(
                Head.WORDS, Map.of("veterans", "veterans"), Head.ZIP, known(), Head.HOUR, Map.of("youth", "youth")));
        assertThat(cells.codes(Head.WORDS, Map.of("veterans", "veterans"))).isEmpty();
        assertThat(cells.errors())
                .extracting(FieldError::message)
                .containsExactly(
                        "“postpartum” is not in this vocabulary. In the column ZIP, it can be “depression”.",
                        "“youth” is not in this vocabulary. Write it in the column Hour.",
                        "“xyzzy” is not in the vocabulary.");
    }

    @Test
    void columns_are_suggested_by_a_preview_and_taken_as_the_sender_says() {
        byte[] sheet = "MRN,Shoe size,What to correct\n7,44,x\n".getBytes(UTF_8);
        assertThat(refusal(sheet)).isEqualTo("unknown-column");
        CsvTable<Head> preview = table(sheet, SheetReading.strict().asPreview());
        assertThat(preview.columns()).extracting("column").containsExactly("Number", null, null);
        assertThat(preview.columns().get(0).suggested()).isTrue();
        CsvTable<Head> chosen = table(sheet, SheetReading.of("Number,,", false));
        assertThat(chosen.rows().get(0).cells()).containsOnly(Map.entry(Head.NUMBER, "7"));
        assertThat(table(
                                "Shoe size\n44\n".getBytes(UTF_8),
                                SheetReading.strict().asPreview())
                        .rows())
                .isEmpty();
        assertThat(new String(
                        RefusedRows.file(chosen, Map.of(2, List.of(new FieldError("Number", "x", "Enter it.")))),
                        UTF_8))
                .isEqualTo("\uFEFFNumber,Not read: Shoe size,What to correct\r\n7,44,Number: Enter it.\r\n");
    }

    private static Cells<Head> cells(String sheet) {
        return cells(table(sheet.getBytes(UTF_8)), 0);
    }

    private static Cells<Head> cells(CsvTable<Head> table, int row) {
        return new Cells<>(
                table.rows().get(row),
                AcceptedDates.on(LocalDate.of(2026, 11, 30)),
                table.daysComeFirst(),
                table.reading());
    }

    private static List<String> codes(String sheet, int row, Head column) {
        Cells<Head> cells = cells(table(sheet.getBytes(UTF_8)), row);
        if (column == Head.DAY) {
            cells.date(column);
        } else {
            cells.codes(column, LANGUAGES);
        }
        return cells.errors().stream().map(FieldError::code).toList();
    }

    private static CsvTable<Head> table(byte[] file) {
        return table(file, SheetReading.strict());
    }

    private static CsvTable<Head> table(byte[] file, SheetReading reading) {
        return ((Outcome.Done<CsvTable<Head>>) CsvTable.parse(file, Head.NUMBER, reading)).value();
    }

    private static String refusal(byte[] file) {
        return ((Outcome.Refused<CsvTable<Head>>) CsvTable.parse(file, Head.NUMBER))
                .refusal()
                .code();
    }
}
