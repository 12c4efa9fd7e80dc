package org.openchair.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.Passage;
import org.openchair.Passage.Kind;
import org.openchair.Passage.ReadBy;
import org.openchair.Refusal;
import org.openchair.screening.ScreeningRule.Found;

/** How the screen compares words, and what is asked about what it finds. */
class TextScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> DANGEROUS = List.of(
            "she wants to kill herself", "i want to die", "quiere matarse", "no quiero vivir", "suicidal thoughts");

    private static TextScreen screen;

    private static TextScreen screen() {
        try {
            screen = screen == null ? WordLists.screen() : screen;
            return screen;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Anything but {@code (-)}, by which clinicians deny what follows. */
    @Provide
    Arbitrary<String> around() {
        return Arbitraries.strings()
                .withChars(" \t\n.,;:!?\"'()-–—áéñ0123456789")
                .ofMaxLength(40)
                .filter(text -> !text.contains("(-)") && !text.contains("(–)"));
    }

    @Provide
    Arbitrary<String> danger() {
        return Arbitraries.of(DANGEROUS);
    }

    @Property(tries = 400)
    void finds_danger_whatever_stands_around_it_and_points_into_the_text(
            @ForAll("around") String before, @ForAll("danger") String words, @ForAll("around") String after) {
        String text = before + " " + words + " " + after;
        List<Hit> found = screen().find(text, Reader.CLINIC, TODAY);
        assertThat(found).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.kind()).isEqualTo(Kind.CRISIS);
            assertThat(hit.start()).isGreaterThanOrEqualTo(0).isLessThan(hit.end());
            assertThat(hit.end()).isLessThanOrEqualTo(text.length());
        });
    }

    @Property(tries = 300)
    void case_accents_and_line_breaks_make_no_difference(@ForAll("danger") String words) {
        for (String same : List.of(
                words.toUpperCase(Locale.ROOT),
                Normalizer.normalize(words.replace('a', 'á').replace('e', 'é'), Normalizer.Form.NFD),
                words.replace(" ", "\t"),
                words.replace(" ", ", "))) {
            assertThat(screen().find(same, Reader.CLINIC, TODAY)).as(same).isNotEmpty();
        }
    }

    /** Ways in which letters are set apart or hidden, of a word of six letters or more. */
    @Provide
    Arbitrary<String> disguised() {
        List<String> words = List.of("suicide", "suicidal", "homicidal", "suicidio", "suicida");
        return Arbitraries.of(words).flatMap(word -> Arbitraries.integers()
                .between(1, word.length() - 2)
                .flatMap(at -> Arbitraries.of(
                        String.join(".", word.split("")),
                        String.join(" ", word.split("")),
                        String.join("-", word.split("")),
                        String.join("*", word.split("")),
                        word.substring(0, at) + "*" + word.substring(at + 1),
                        word.substring(0, at) + "1" + word.substring(at + 1),
                        word.substring(0, at) + "!" + word.substring(at + 1),
                        word.substring(0, at) + word.substring(at + 1),
                        word.substring(0, at) + word.charAt(at) + word.substring(at),
                        word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2))));
    }

    @Property(tries = 400)
    void finds_a_word_whose_letters_are_set_apart_hidden_or_mistyped(
            @ForAll("disguised") String word, @ForAll boolean upper) {
        String written = upper ? word.toUpperCase(Locale.ROOT) : word;
        assertThat(screen().find("He wrote: " + written + ", then left.", Reader.CLINIC, TODAY))
                .as(written)
                .isNotEmpty();
    }

    @Test
    void ordinary_abbreviations_and_numbers_are_no_disguise() {
        for (String ordinary : List.of(
                "The R.S.V.P. is due at 6 p.m. in the U.S. office.",
                "A B C cards, an x-ray, a T-shirt, an mp3 and vitamin B12.",
                "It was d*mn cold, and the h*ll with it.",
                "See form W-2, item 4*5, and H1N1 shots.",
                "Come at noon!Bring soup@home.")) {
            assertThat(screen().find(ordinary, Reader.GROUP, TODAY))
                    .as(ordinary)
                    .isEmpty();
        }
    }

    @Test
    void what_a_person_is_called_has_no_number_and_no_diagnosis_unless_it_is_a_name() {
        for (String name : List.of(
                "Sam 030185",
                "Sam 2125550143",
                "1985",
                "S1a2m3u4",
                "Bipolar Sam",
                "PTSD",
                "F33.2",
                "Sam, M.D.D.",
                "Jo@example.org")) {
            assertThat(screen().find(name, Reader.NAME, TODAY))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(hit -> assertThat(hit.kind()).isEqualTo(Kind.IDENTIFIER));
        }
        assertThat(screen().find("Suicidal Sam", Reader.NAME, TODAY)).hasSize(1);
        for (String name : List.of(
                "Parkinson",
                "Gad",
                "Aud",
                "Louis XIV",
                "Sam 2",
                "Bob Jr. 3rd",
                "O’Hara-Lopez",
                "María José",
                "J. R. R.",
                "Hung",
                "Dolores",
                "Mercedes",
                "Jesús",
                "An",
                "Love",
                "Will",
                "Angel",
                "De la Cruz",
                "Kil",
                "Hope Danger",
                "Von Trapp")) {
            assertThat(screen().find(name, Reader.NAME, TODAY)).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sui\u00adcidal ideation",
                "sui\u200bcidal",
                "s\u2060uici\ufeffdal",
                "suiсide",
                "ѕuіcіdаl",
                "ｓｕｉｃｉｄａｌ",
                "wants to end\nher life",
                "wants to end\r\nher life",
                "sui-\ncidal",
                "self-\r\nharm"
            })
    void reads_through_what_cannot_be_seen_and_points_into_what_was_written(String written) {
        String text = "She is " + written + ". Then she left.";
        List<Hit> found = screen().find(text, Reader.CLINIC, TODAY);
        assertThat(found).hasSize(1);
        String marked = text.substring(found.get(0).start(), found.get(0).end());
        assertThat(written).contains(marked);
        assertThat(marked.length()).isGreaterThan(5);
    }

    @Test
    void a_denial_and_what_is_no_danger_end_with_their_line_and_a_phrase_with_an_empty_one() {
        assertThat(screen().find("No pets\nsuicidal thoughts", Reader.CLINIC, TODAY))
                .hasSize(1);
        assertThat(screen().find("We end\n\nher life story", Reader.CLINIC, TODAY))
                .isEmpty();
        assertThat(screen().find("To end\n- her life story", Reader.CLINIC, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSC-200763", "msc 200763", "200763", "MSC200763", "555 0101", "212 555 01 01", "(212)555-0101",
                "sam.lee at example.org", "SAM.LEE@EXAMPLE.ORG", "3/1/20", "03-01-2020", "1.3.2020", "2020-03-01",
                        "030120",
                "20200301", "March 1, 2020", "1st of March 2020", "Mar 1 '20", "1 de marzo de 2020", "marzo 1 2020"
            })
    void finds_what_tells_who_the_person_is_by_itself(String written) {
        KnownPerson person =
                new KnownPerson("MSC-200763", "212-555-0101 x 4", "sam.lee@example.org", LocalDate.of(2020, 3, 1));
        String text = "Well: " + written + ", and so on";
        assertThat(screen().find(text, Reader.GROUP, TODAY, List.of(person)))
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly(written);
    }

    @Test
    void what_is_written_of_a_group_may_name_what_it_is_about_and_no_one() {
        assertThat(screen().find("It promises to cure major depressive disorder, F33.1.", Reader.DIRECTORY, TODAY))
                .isEmpty();
        assertThat(screen().find("Ann Lane called from 212-555-0143.", Reader.DIRECTORY, TODAY))
                .extracting(Hit::kind)
                .containsExactly(Kind.IDENTIFIER);
        assertThat(screen().find("A member wants to kill himself.", Reader.DIRECTORY, TODAY))
                .extracting(Hit::kind)
                .contains(Kind.CRISIS);
    }

    @Test
    void a_diagnosis_in_a_place_can_be_kept_since_rooms_are_called_so() {
        assertThat(screen().find("Room F20", Reader.PLACE, TODAY))
                .extracting(Hit::kind)
                .containsExactly(Kind.IDENTIFIER);
        assertThat(screen().find("Room 2, 1200 Main Street", Reader.PLACE, TODAY))
                .isEmpty();
    }

    @Test
    void finds_nothing_of_a_person_of_whom_nothing_is_known_or_in_longer_numbers() {
        KnownPerson person = new KnownPerson("77", null, null, null);
        assertThat(screen().find("Room 77, 5 people", Reader.GROUP, TODAY, List.of(person)))
                .isEmpty();
        KnownPerson numbered = new KnownPerson("MSC-4412", null, "x", LocalDate.of(2020, 3, 1));
        assertThat(screen().find("4412 steps, 13/1/2026, B-MSC-44120", Reader.GROUP, TODAY, List.of(numbered)))
                .isEmpty();
    }

    @Property(tries = 500)
    void any_text_ends_and_gives_places_within_it(@ForAll String text) {
        assertThat(screen().find(text, Reader.GROUP, TODAY))
                .hasSizeLessThanOrEqualTo(50)
                .allSatisfy(hit -> {
                    assertThat(hit.start()).isLessThan(hit.end());
                    assertThat(hit.end()).isLessThanOrEqualTo(text.length());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a ",
                "a.",
                "a-",
                "a'",
                "k*",
                "k1",
                "1 ",
                "1",
                "#",
                "(+)",
                "-",
                " ",
                "calle ",
                "1 a ",
                "12 Elm ",
                "suici ",
                "no si ",
                "a@b.",
                "3/1/",
                "555-",
                "she wants to go home and rest ",
                "se ",
                "se va a ",
                "se va a volver a querer ",
                "se quiere tirar a a a "
            })
    void the_longest_text_is_read_at_once_however_it_is_made(String part) {
        String text = part.repeat(5_000 / part.length());
        for (Reader reader : Reader.values()) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(screen().find(text, reader, TODAY))
                    .hasSizeLessThan(51));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> assertThat(screen().find("dob calle 1 " + text + "!", reader, TODAY))
                            .hasSizeLessThan(51));
        }
    }

    @Test
    void a_clinic_s_own_text_may_name_a_diagnosis() {
        assertThat(screen().find("Diagnosis F33.2, DOB 3/1/85", Reader.CLINIC, TODAY))
                .isEmpty();
    }

    @Test
    void a_denial_reaches_no_further_than_its_sentence_and_a_but() {
        assertThat(screen().find("Denies suicidal thoughts.", Reader.CLINIC, TODAY))
                .isEmpty();
        assertThat(screen().find("Denies pain. Suicidal thoughts.", Reader.CLINIC, TODAY))
                .hasSize(1);
        assertThat(screen().find("Denies pain but suicidal thoughts.", Reader.CLINIC, TODAY))
                .hasSize(1);
    }

    @Test
    void danger_is_asked_about_before_all_else_and_what_was_answered_is_told_while_anything_is_open() {
        Passage danger = new Passage("note", Kind.CRISIS, 0, 5);
        Passage diagnosis = new Passage("note", Kind.DIAGNOSIS, 6, 9);
        Passage phone = new Passage("note", Kind.IDENTIFIER, 10, 18);
        List<Passage> all = List.of(danger, diagnosis, phone);
        ScreenAnswer safe = ScreenAnswer.danger(false);
        ScreenAnswer kept = new ScreenAnswer(false, List.of(diagnosis, phone));

        assertThat(refusal(all, ScreenAnswer.nothing(), ReadBy.GROUP).code()).isEqualTo("crisis-wording");
        assertThat(refusal(all, ScreenAnswer.nothing(), ReadBy.GROUP).passages())
                .isEqualTo(all);
        assertThat(refusal(all, safe, ReadBy.GROUP).code()).isEqualTo("diagnosis-in-text");
        assertThat(refusal(all, kept, ReadBy.GROUP).passages()).isEqualTo(all);
        assertThat(refusal(all, safe, ReadBy.THERAPISTS).code()).isEqualTo("identifiers-in-text");
        assertThat(refusal(all, safe, ReadBy.THERAPISTS).passages()).isEqualTo(all);
        assertThat(objection(all, kept, ReadBy.THERAPISTS)).isEmpty();
        assertThat(objection(List.of(danger), ScreenAnswer.danger(true), ReadBy.GROUP))
                .isEmpty();
        assertThat(objection(List.of(), ScreenAnswer.nothing(), ReadBy.GROUP)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, THERAPISTS, The group reads this text., THERAPISTS",
        "GROUP, GROUP, The group reads this text., GROUP",
        "NAME,, Groups read this text., GROUPS",
        "PLACE,, Groups read this text., GROUPS",
        "GUARDIAN, GROUP, The clinic reads this text., CLINIC",
        "DIRECTORY, GROUP, The people who keep the directory read this text., DIRECTORY"
    })
    void what_is_said_of_a_text_follows_who_reads_it(Reader reader, ReadBy group, String words, ReadBy readBy) {
        List<Found> found = screen().find("Lee, 212-555-0101", reader, TODAY).stream()
                .map(hit -> new Passage("text", hit.kind(), hit.start(), hit.end()))
                .map(passage -> new Found(passage, reader.readBy(Optional.ofNullable(group))))
                .toList();
        Refusal refusal = ScreeningRule.objection(found, ScreenAnswer.nothing()).orElseThrow();
        assertThat(refusal.code()).isEqualTo("identifiers-in-text");
        assertThat(refusal.detail()).startsWith(words);
        assertThat(refusal.readBy()).isEqualTo(readBy);
    }

    @Test
    void a_diagnosis_is_kept_where_therapists_alone_read_it_and_nowhere_else() {
        Passage diagnosis = new Passage("note", Kind.DIAGNOSIS, 0, 4);
        ScreenAnswer kept = new ScreenAnswer(false, List.of(diagnosis));
        for (ReadBy readBy : ReadBy.values()) {
            assertThat(objection(List.of(diagnosis), kept, readBy).isEmpty())
                    .as(readBy.name())
                    .isEqualTo(readBy == ReadBy.THERAPISTS);
        }
    }

    private static Refusal refusal(List<Passage> found, ScreenAnswer answer, ReadBy readBy) {
        return objection(found, answer, readBy).orElseThrow();
    }

    private static Optional<Refusal> objection(List<Passage> found, ScreenAnswer answer, ReadBy readBy) {
        return ScreeningRule.objection(
                found.stream().map(passage -> new Found(passage, readBy)).toList(), answer);
    }
}
