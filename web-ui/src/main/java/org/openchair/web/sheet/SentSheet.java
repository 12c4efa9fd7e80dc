package org.openchair.web.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file that was chosen or pasted, and how its columns are to be read. Between the preview and the import it travels in the form, so
 * that nothing of it is kept anywhere.
 *
 * @param pasted what was pasted, to be shown again
 * @param columns the template's column for each of the file, empty for one that is left out; empty before anybody chose
 * @param suggestions are suggested words taken?
 * @param confirmed was it looked at, so that it can be imported?
 */
public record SentSheet(byte[] content, String pasted, List<String> columns, boolean suggestions, boolean confirmed) {

    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_COLUMNS = 200;
    private static final String COLUMN = "column-";

    /** Reads the parts of a form. */
    public static SentSheet of(List<EntityPart> parts) throws IOException {
        Map<String, byte[]> sent = new HashMap<>();
        for (EntityPart part : parts) {
            sent.putIfAbsent(part.getName(), part.getContent().readAllBytes());
        }
        byte[] file = sent.getOrDefault("file", new byte[0]);
        byte[] pasted = text(sent, "pasted").strip().getBytes(UTF_8);
        boolean isNew = file.length > 0 || pasted.length > 0;
        byte[] content = isNew ? file.length > 0 ? file : pasted : unpacked(text(sent, "content"));
        return new SentSheet(
                content,
                file.length > 0 ? "" : text(sent, "pasted").strip(),
                isNew ? List.of() : columns(sent),
                !isNew && text(sent, "suggestions").equals("yes"),
                !isNew && text(sent, "go").equals("import"));
    }

    private static String text(Map<String, byte[]> sent, String field) {
        return new String(sent.getOrDefault(field, new byte[0]), UTF_8);
    }

    private static List<String> columns(Map<String, byte[]> sent) {
        List<String> columns = new ArrayList<>();
        while (columns.size() < MOST_COLUMNS && sent.containsKey(COLUMN + columns.size())) {
            columns.add(text(sent, COLUMN + columns.size()).replace(",", " "));
        }
        return columns;
    }

    /** Is there anything in it? */
    public boolean isEmpty() {
        return content.length == 0;
    }

    /** How it is to be read, as parameters of the service. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        if (!columns.isEmpty()) {
            parameters.put("columns", String.join(",", columns) + (columns.size() == 1 ? "," : ""));
        }
        if (suggestions) {
            parameters.put("suggestions", "true");
        }
        return parameters;
    }

    /** The content as text for a hidden field. */
    public String packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** What was packed, or nothing where something else was sent. */
    private static byte[] unpacked(String packed) {
        if (packed.isBlank()) {
            return new byte[0];
        }
        try (GZIPInputStream zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed.strip())))) {
            byte[] content = zip.readNBytes(MOST_BYTES + 1);
            return content.length > MOST_BYTES ? new byte[0] : content;
        } catch (IOException | IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
