package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.openchair.AcceptedDates;
import org.openchair.ReadableText;

/**
 * A part of an HSDS record, read with tolerance: what is odd becomes a remark and is left out, so that the rest of the record is
 * still taken.
 *
 * @param json the part; may be missing
 * @param path where it is in the record, for remarks
 */
record HsdsNode(JsonNode json, String path, Remarks remarks) {

    private static final Pattern CLOCK = Pattern.compile("([0-2]?\\d:[0-5]\\d)(:.*|Z|[+-].*)?");
    private static final int DATE_LENGTH = 10;

    HsdsNode child(String field) {
        return new HsdsNode(json.path(field), at(field), remarks);
    }

    List<HsdsNode> children(String field) {
        return StreamSupport.stream(json.path(field).spliterator(), false)
                .filter(JsonNode::isObject)
                .map(node -> new HsdsNode(node, at(field), remarks))
                .toList();
    }

    boolean present() {
        return json.isObject();
    }

    /** Text, or null when it is missing or blank. */
    String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asText().strip();
        if (!ReadableText.is(text)) {
            remarks.add(at(field), ReadableText.CODE, "This has a character that cannot be stored and was left out.");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    Optional<UUID> id(String field) {
        return read(field, UUID::fromString, "unreadable-id", "This is not a UUID and was left out.");
    }

    /** A date within the range, also from the first part of a date and time. */
    LocalDate date(String field, AcceptedDates dates) {
        return read(
                        field,
                        text -> LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))),
                        "unreadable-date",
                        "This is not a date of the form 2026-12-31 and was left out.")
                .filter(date -> within(field, date, dates))
                .orElse(null);
    }

    private boolean within(String field, LocalDate date, AcceptedDates dates) {
        if (!dates.include(date)) {
            remarks.add(at(field), "out-of-range", dates.advice() + " This one was left out.");
        }
        return dates.include(date);
    }

    LocalTime time(String field) {
        return read(field, HsdsNode::clock, "unreadable-time", "This is not a time of the form 18:30 and was left out.")
                .orElse(null);
    }

    /** A whole number within bounds, both included, or null. */
    Integer number(String field, int least, int most) {
        return read(
                        field,
                        text -> within(Integer.valueOf(text), least, most),
                        "out-of-range",
                        "This is not a whole number from " + least + " to " + most + " and was left out.")
                .orElse(null);
    }

    /** Degrees up to a limit either way, or null. */
    Double degrees(String field, double most) {
        return read(
                        field,
                        text -> within(Double.parseDouble(text), most),
                        "out-of-range",
                        "These are not degrees of at most " + Math.round(most) + " and were left out.")
                .orElse(null);
    }

    private <T> Optional<T> read(String field, Function<String, T> reader, String code, String message) {
        String text = text(field);
        try {
            return Optional.ofNullable(text).map(reader);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            remarks.add(at(field), code, message);
            return Optional.empty();
        }
    }

    private static LocalTime clock(String text) {
        Matcher matcher = CLOCK.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a time: " + text);
        }
        String hour = matcher.group(1);
        return LocalTime.parse(hour.length() < 5 ? "0" + hour : hour);
    }

    private static Integer within(Integer number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }

    private static Double within(double degrees, double most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException("out of range: " + degrees);
        }
        return degrees;
    }

    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
