package org.openchair.service.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openchair.platform.request.Paging;

/** A statement with its parameters. Values never become part of its text. */
public final class Query {

    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();

    private Query(String text) {
        this.text = new StringBuilder(text);
    }

    public static Query of(String text, Object... parameters) {
        return new Query(text).with(parameters);
    }

    /** Goes on with more text. */
    public Query then(String more, Object... values) {
        text.append(' ').append(more);
        return with(values);
    }

    /** Adds a condition, if there is a value to compare with. */
    public Query andIf(Object value, String condition) {
        return value == null ? this : then("AND " + condition, value);
    }

    /** One page of the rows. */
    public Query page(Paging paging) {
        return then("LIMIT ? OFFSET ?", paging.size(), paging.offset());
    }

    /** How many rows this finds. */
    Query counted() {
        return around("SELECT CAST(count(*) AS integer) AS total FROM (", ") counted");
    }

    /** The rows, each with the column {@code total}: how many this finds. */
    Query withTotal() {
        return around("SELECT *, CAST(count(*) OVER () AS integer) AS total FROM (", ") found");
    }

    /** The rows in an order of their own columns. */
    public Query ordered(String order) {
        return around("SELECT * FROM (", ") listed ORDER BY " + order);
    }

    private Query around(String before, String after) {
        return new Query(before + text + after).with(parameters.toArray());
    }

    private Query with(Object... values) {
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
