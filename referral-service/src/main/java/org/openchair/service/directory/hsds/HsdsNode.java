package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openchair.AcceptedDates;
import org.openchair.ReadableText;

/**
 * A part of an HSDS record, read with tolerance: what is odd becomes a remark and is left out, so that the rest of the record is
 * still taken. What is asked for counts as read; {@link NotKept} remarks upon the rest.
 *
 * @param json the part; may be missing
 * @param path where it is in the record, for remarks: without the places in lists
 * @param pointer the same with the places in lists
 */
record HsdsNode(JsonNode json, String path, String pointer, Remarks remarks) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ][0-9:.+Z-]*)?");

    static final String UNREADABLE = "This has a character that cannot be stored and was left out.";

    private static final String PUT_ON_ONE_LINE = "Line breaks and hidden characters were taken out of this.";

    /** A whole record, or the organization around it. */
    HsdsNode(JsonNode json, String path, Remarks remarks) {
        this(json, path, path, remarks);
    }

    HsdsNode child(String field) {
        return new HsdsNode(json.path(field), at(field), pointer + "/" + field, remarks);
    }

    /** The objects of a list; one object in the place of a list counts as a list of one. */
    List<HsdsNode> children(String field) {
        JsonNode list = json.path(field);
        if (list.isObject()) {
            return List.of(child(field));
        }
        return IntStream.range(0, list.isArray() ? list.size() : 0)
                .filter(place -> list.get(place).isObject())
                .mapToObj(
                        place -> new HsdsNode(list.get(place), at(field), pointer + "/" + field + "/" + place, remarks))
                .toList();
    }

    /** Counts the whole part as read: it was kept some other way, or a remark says why not. */
    void markRead() {
        remarks.read(pointer);
        json.propertyStream().forEach(field -> child(field.getKey()).markRead());
        for (int place = 0; json.isArray() && place < json.size(); place++) {
            new HsdsNode(json.get(place), path, pointer + "/" + place, remarks).markRead();
        }
    }

    /** Does it state this field at all? */
    boolean states(String field) {
        JsonNode value = json.path(field);
        return value.isValueNode() ? !value.isNull() && !ReadableText.showsNothing(value.asText()) : value.size() > 0;
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
        remarks.read(pointer + "/" + field);
        String text = value.asText().strip();
        if (!ReadableText.is(text)) {
            remarks.add(at(field), ReadableText.CODE, UNREADABLE);
            return null;
        }
        return ReadableText.showsNothing(text) ? null : text;
    }

    /** The same of a name or a part of an address, put on one line where it was not. */
    String line(String field) {
        String text = text(field);
        if (text == null || ReadableText.isOneLine(text)) {
            return text;
        }
        remarks.add(at(field), ReadableText.SEVERAL_LINES_CODE, PUT_ON_ONE_LINE);
        return ReadableText.onOneLine(text);
    }

    /** What it says, without counting it as read; null when it is missing or blank. */
    String peek(String field) {
        JsonNode value = json.path(field);
        boolean says = value.isValueNode() && !value.isNull() && !ReadableText.showsNothing(value.asText());
        return says ? value.asText().strip() : null;
    }

    /** Text, or several texts in a list, parted by commas; null when it is missing. */
    String listed(String field) {
        JsonNode value = json.path(field);
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isValueNode)) {
            return text(field);
        }
        child(field).markRead();
        String all = value.valueStream()
                .filter(each -> !each.isNull())
                .map(each -> each.asText().strip())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(","));
        return all.isEmpty() ? null : all;
    }

    Optional<UUID> id(String field) {
        return read(field, HsdsNode::uuid, "unreadable-id", "This is not a UUID and was left out.");
    }

    private static UUID uuid(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    /** A date within the range, also from the first part of a date and time. */
    LocalDate date(String field, AcceptedDates dates) {
        return read(
                        field,
                        HsdsNode::day,
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

    private static LocalDate day(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw new IllegalArgumentException("not a date");
        }
        return LocalDate.parse(date.group(1));
    }

    /** A time of day, with its offset from UTC where it states one. */
    Optional<HsdsTime> time(String field) {
        Optional<HsdsTime> time =
                read(field, HsdsTime::of, "unreadable-time", "This is not a time of the form 18:30 and was left out.");
        time.filter(HsdsTime::cut).ifPresent(cut -> remarks()
                .add(at(field), "seconds-left-out", "Meetings start and end at a minute. The seconds were left out."));
        return time;
    }

    /** A whole number within bounds, both included, or null. */
    Integer number(String field, int least, int most) {
        return read(
                        field,
                        text -> within(new BigDecimal(text).intValueExact(), least, most),
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
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            remarks.add(at(field), code, message);
            return Optional.empty();
        }
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
        return at(path, field);
    }

    static String at(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
