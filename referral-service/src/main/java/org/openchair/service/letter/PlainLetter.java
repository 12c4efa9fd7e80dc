package org.openchair.service.letter;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.api.letter.ReturnLetter.Section;

/** The letter as plain text, to paste into the clinic's record. */
final class PlainLetter {

    private PlainLetter() {}

    static String of(ReturnLetter letter) {
        String facts = letter.facts().stream()
                .map(fact -> fact.name() + ": " + fact.value())
                .collect(Collectors.joining("\n"));
        Stream<String> sections = letter.sections().stream().map(PlainLetter::section);
        return Stream.of(Stream.of(letter.title(), facts), sections, Stream.ofNullable(letter.notice()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String section(Section section) {
        return section.heading() + "\n" + String.join("\n", section.paragraphs());
    }
}
