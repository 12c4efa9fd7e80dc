package org.openchair.service.data;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.openchair.api.Page;
import org.openchair.platform.request.Paging;

/** What is read for a view, a list at a time and straight into its record, in the transaction of the act. */
@ApplicationScoped
public class Rows {

    @Resource(lookup = "java:app/jdbc/openchair")
    DataSource database;

    /** All rows. */
    public <T> List<T> list(Query query, Function<Row, T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query);
                ResultSet columns = statement.executeQuery()) {
            return read(columns, reader);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Query query, Function<Row, T> reader) {
        return list(query, reader).stream().findFirst();
    }

    /** Is there a row? */
    public boolean any(Query query) {
        return first(query, row -> true).orElse(false);
    }

    /** One page of the rows, with their number. Two statements, however many rows. */
    public <T> Page<T> page(Query query, String order, Paging paging, Function<Row, T> reader) {
        long total = first(query.counted(), row -> row.number("total")).orElseThrow();
        return paging.page(list(query.ordered(order).page(paging), reader), total);
    }

    /**
     * One page of the rows, with their number, for what is worth finding only once. One statement, and one more for a page after
     * the last.
     */
    public <T> Page<T> counted(Query query, String order, Paging paging, Function<Row, T> reader) {
        List<Counted<T>> found = list(
                query.withTotal().ordered(order).page(paging),
                row -> new Counted<>(reader.apply(row), row.number("total")));
        return found.isEmpty() && paging.number() > 1
                ? page(query, order, paging, reader)
                : paging.page(
                        found.stream().map(Counted::item).toList(),
                        found.isEmpty() ? 0 : found.get(0).total());
    }

    private record Counted<T>(T item, int total) {}

    /**
     * Changes rows.
     *
     * @return how many
     */
    public int change(Query query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static <T> List<T> read(ResultSet columns, Function<Row, T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        Row row = new Row(columns);
        while (columns.next()) {
            found.add(reader.apply(row));
        }
        return found;
    }

    private static PreparedStatement prepare(Connection connection, Query query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query.text());
        int position = 1;
        for (Object parameter : query.parameters()) {
            statement.setObject(position++, column(connection, parameter));
        }
        return statement;
    }

    private static Object column(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> many) {
            return array(connection, many);
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        boolean ids = many.stream().anyMatch(UUID.class::isInstance);
        boolean instants = many.stream().anyMatch(Instant.class::isInstance);
        String type = ids ? "uuid" : instants ? "timestamptz" : "text";
        return connection.createArrayOf(
                type, many.stream().map(Object::toString).toArray());
    }
}
