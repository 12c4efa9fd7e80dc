package org.openchair.service.directory.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openchair.Outcome;
import org.openchair.service.csv.CsvTable;
import org.openchair.service.csv.CsvTable.Line;
import org.openchair.service.csv.CsvTemplate;

/** Spreadsheets as programs save them. */
class CsvTableTest {

    @Test
    void reads_commas_and_semicolons_with_and_without_a_byte_order_mark() {
        for (String text : new String[] {
            "Name,Purpose\nCírculo,Hablar\n",
            "Name;Purpose\r\nCírculo;Hablar",
            "\uFEFFname;PURPOSE;\nCírculo;Hablar;;\n"
        }) {
            Line<GroupColumn> line = table(text).rows().get(0);
            assertThat(line.cells())
                    .containsEntry(GroupColumn.NAME, "Círculo")
                    .containsEntry(GroupColumn.PURPOSE, "Hablar");
            assertThat(line.beyond()).isFalse();
        }
    }

    @Test
    void numbers_rows_as_the_spreadsheet_program_does_and_skips_empty_ones() {
        CsvTable<GroupColumn> table = table("Name,Purpose\nA,\"one\ntwo, three\"\n,,\n\nB,\n");
        assertThat(table.rows()).extracting(Line::number).containsExactly(2, 5);
        assertThat(table.rows().get(0).cells()).containsEntry(GroupColumn.PURPOSE, "one\ntwo, three");
        assertThat(table.rows().get(1).cells()).containsOnlyKeys(GroupColumn.NAME);
    }

    @Test
    void notices_what_is_beyond_the_last_column() {
        assertThat(table("Name,Purpose\nA,b,c\n").rows().get(0).beyond()).isTrue();
    }

    @Test
    void refuses_what_is_no_table_of_groups() {
        assertThat(code("Name,Shoe size\nA,1")).isEqualTo("unknown-column");
        assertThat(code("Name,Purpose,name\nA,b,c")).isEqualTo("column-twice");
        assertThat(code("Purpose\nb")).isEqualTo("column-missing");
        assertThat(code("Name,Purpose\nA,\"b")).isEqualTo("malformed-csv");
        assertThat(code("Name")).isEqualTo("no-rows");
        assertThat(code("")).isEqualTo("no-rows");
        assertThat(code("Name\nCírculo".getBytes(ISO_8859_1))).isEqualTo("not-utf-8");
    }

    @Test
    void the_template_is_a_table_that_no_spreadsheet_program_computes() {
        byte[] template = CsvTemplate.file(GroupColumn.class);
        assertThat(new String(template, UTF_8)).startsWith("\uFEFFId,Name,");
        for (GroupColumn column : GroupColumn.values()) {
            assertThat(column.header()).doesNotMatch("(?s)[=+@\\t\\r-].*");
            assertThat(column.example()).doesNotMatch("(?s)[=+@\\t\\r-].*");
        }
        assertThat(((Outcome.Done<CsvTable<GroupColumn>>) CsvTable.parse(template, GroupColumn.NAME))
                        .value()
                        .rows())
                .hasSize(1);
    }

    private static CsvTable<GroupColumn> table(String text) {
        return ((Outcome.Done<CsvTable<GroupColumn>>) CsvTable.parse(text.getBytes(UTF_8), GroupColumn.NAME)).value();
    }

    private static String code(String text) {
        return code(text.getBytes(UTF_8));
    }

    private static String code(byte[] file) {
        return ((Outcome.Refused<CsvTable<GroupColumn>>) CsvTable.parse(file, GroupColumn.NAME))
                .refusal()
                .code();
    }
}
