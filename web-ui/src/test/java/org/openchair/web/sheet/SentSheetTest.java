package org.openchair.web.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file travels between its preview and its import in the form, and comes out as it went in. */
class SentSheetTest {

    @Test
    void comes_back_whole_with_what_was_chosen() throws IOException {
        byte[] file = "MRN;Name\r\n7;Zoë\r\n".repeat(500).getBytes(UTF_8);
        SentSheet chosen = SentSheet.of(parts("file", new String(file, UTF_8), "go", "import", "suggestions", "yes"));
        assertThat(chosen.confirmed()).isFalse();
        assertThat(chosen.parameters()).isEmpty();
        SentSheet confirmed = SentSheet.of(parts(
                "file",
                "",
                "content",
                chosen.packed(),
                "column-0",
                "Record number",
                "column-1",
                "",
                "suggestions",
                "yes",
                "go",
                "import"));
        assertThat(confirmed.content()).isEqualTo(file);
        assertThat(confirmed.confirmed()).isTrue();
        assertThat(confirmed.parameters())
                .containsEntry("columns", "Record number,")
                .containsEntry("suggestions", "true");
    }

    @Test
    void what_was_never_packed_is_nothing() throws IOException {
        for (String content : List.of("", "7", "!!!", "SGVsbG8=")) {
            assertThat(SentSheet.of(parts("content", content)).isEmpty()).isTrue();
        }
        assertThat(SentSheet.of(List.of()).isEmpty()).isTrue();
    }

    private static List<EntityPart> parts(String... namesAndTexts) {
        List<EntityPart> parts = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.add(new Part(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        return parts;
    }

    private record Part(String name, String text) implements EntityPart {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Optional<String> getFileName() {
            return Optional.empty();
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(text.getBytes(UTF_8));
        }

        @Override
        public <T> T getContent(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T getContent(GenericType<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.TEXT_PLAIN_TYPE;
        }
    }
}
