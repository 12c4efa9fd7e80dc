package org.openchair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name can hold, which stands in letters, registers and emails beside what others wrote. */
class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
                0x2066, 0x2067, 0x2068, 0x2069
            })
    void a_line_ends_or_turns_at_none_of_its_characters(int character) {
        String written = "Kow" + Character.toString(character) + "al";
        assertThat(ReadableText.isOneLine(written)).isFalse();
        assertThat(ReadableText.onOneLine(written)).isIn("Kow al", "Kowal").matches(ReadableText::isOneLine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ann",
                "Mary Anne O’Neil-Ortiz",
                "José",
                "محمد رضا",
                "علی\u200cرضا",
                "ක්\u200dරිස්ටි",
                "שרה",
                "\u200fמשה\u200f",
                "李明",
                "\ud83d\ude00"
            })
    void names_of_every_script_are_one_line(String written) {
        assertThat(ReadableText.isOneLine(written)).isTrue();
        assertThat(ReadableText.onOneLine(written)).isEqualTo(written);
    }

    @Test
    void lines_become_one_with_a_blank_between_them() {
        assertThat(ReadableText.onOneLine(" Ann\r\n\tStatus\u202e ")).isEqualTo("Ann Status");
    }
}
