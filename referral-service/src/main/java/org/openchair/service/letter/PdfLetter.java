package org.openchair.service.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openchair.api.letter.ReturnLetter;
import org.openchair.api.letter.ReturnLetter.Fact;
import org.openchair.api.letter.ReturnLetter.Section;

/** The letter as a tagged PDF, with its title and language, so that it can be read aloud as well as printed. */
final class PdfLetter {

    private static final int TITLE = 16;
    private static final int HEADING = 12;
    private static final int BODY = 10;
    private static final int SMALL = 9;

    private PdfLetter() {}

    static byte[] of(ReturnLetter letter) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TaggedPages pages = new TaggedPages(letter.title())) {
            write(letter, pages);
            pages.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(ReturnLetter letter, TaggedPages pages) throws IOException {
        pages.add("H1", letter.title(), TITLE, 0);
        for (Fact fact : letter.facts()) {
            pages.add(
                    "P",
                    fact.name() + ": " + fact.value(),
                    BODY,
                    fact.equals(letter.facts().get(0)) ? 1 : 0);
        }
        for (Section section : letter.sections()) {
            pages.add("H2", section.heading(), HEADING, 1);
            for (String paragraph : section.paragraphs()) {
                pages.add("P", paragraph, BODY, 0.2f);
            }
        }
        if (letter.notice() != null) {
            pages.add("P", letter.notice(), SMALL, 1.5f);
        }
    }
}
