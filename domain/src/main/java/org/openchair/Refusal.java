package org.openchair;

import java.util.List;

/**
 * Why something was not done: an answer, not an exception.
 *
 * @param code stable, in kebab-case, for machines
 * @param detail one or two sentences for the person who asked, saying what to do; never personal data but the words that they
 *     typed themselves
 * @param field the input it is about, or null when it is about the whole
 * @param conflict for {@code stale-version} and {@code id-taken}, both versions; where something else is in the way, what it is; else
 *     null
 * @param passages what the text screen asks about; empty for any other refusal
 * @param readBy who reads the texts that these are in; null for any other refusal
 */
public record Refusal(
        String code, String detail, String field, Conflict conflict, List<Passage> passages, Passage.ReadBy readBy) {

    /**
     * What two writers hold of the same thing.
     *
     * @param current what is stored now
     * @param submitted what was sent
     */
    public record Conflict(Object current, Object submitted) {}

    /** A refusal that is about one input, or about the whole when the field is null. */
    public Refusal(String code, String detail, String field) {
        this(code, detail, field, null, List.of(), null);
    }

    /** A refusal that is about no text. */
    public Refusal(String code, String detail, String field, Conflict conflict, List<Passage> none) {
        this(code, detail, field, conflict, none, null);
    }

    /** A refusal that is about places in texts. */
    public static Refusal about(String code, String detail, List<Passage> passages, Passage.ReadBy readBy) {
        return new Refusal(code, detail, passages.get(0).field(), null, passages, readBy);
    }

    /** A refusal that is about the whole request. */
    public static Refusal of(String code, String detail) {
        return new Refusal(code, detail, null);
    }

    /** A refusal because of something that is there already and that the caller may see, such as an open referral. */
    public static Refusal leadingTo(String code, String detail, Object there) {
        return new Refusal(code, detail, null, new Conflict(there, null), List.of());
    }

    /** The same refusal beside an input. */
    public Refusal on(String input) {
        return new Refusal(code, detail, input, conflict, passages, readBy);
    }

    /** There is no such thing, or it is not the caller's to know about. */
    public static Refusal notFound() {
        return of("not-found", "There is nothing here, or you may not see it.");
    }

    /** Somebody else changed it in the meantime. */
    public static Refusal stale(Object current, Object submitted) {
        return new Refusal(
                "stale-version",
                "Someone else changed this in the meantime. Look at both versions, then save again.",
                null,
                new Conflict(current, submitted),
                List.of());
    }

    /** The id that the caller made belongs to something that is not the caller's to know about. */
    public static Refusal idTaken() {
        return idTaken(null, null);
    }

    /** The id that the caller made belongs to a record with other content. */
    public static Refusal idTaken(Object current, Object submitted) {
        return new Refusal(
                "id-taken",
                "This id belongs to a record with other content. Look at both versions and change the record that is there;"
                        + " use a new id only for something that is not recorded yet.",
                null,
                new Conflict(current, submitted),
                List.of());
    }
}
