package org.openchair.service.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.api.directory.CodeLabel;
import org.openchair.outcome.Score;
import org.openchair.patient.BirthDate;
import org.openchair.platform.json.Json;

/** A row that was found; every value can be null. */
public final class Row {

    private static final TypeReference<List<CodeLabel>> CODE_LABELS = new TypeReference<>() {};

    private final ResultSet columns;

    Row(ResultSet columns) {
        this.columns = columns;
    }

    public UUID id(String column) {
        return value(column, UUID.class);
    }

    public String text(String column) {
        return value(column, String.class);
    }

    public Integer number(String column) {
        return value(column, Integer.class);
    }

    public Double decimal(String column) {
        return value(column, Double.class);
    }

    /** A number that is never null. */
    public int count(String column) {
        return value(column, Integer.class);
    }

    /** A decimal number without the zeros that say nothing, or null. */
    public BigDecimal exact(String column) {
        BigDecimal number = value(column, BigDecimal.class);
        return number == null ? null : Score.plain(number);
    }

    /** An array of whole numbers, null where one is missing; empty when null. */
    public List<Integer> numbers(String column) {
        try {
            Array array = columns.getArray(column);
            return array == null ? List.of() : Arrays.asList((Integer[]) array.getArray());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public Boolean flag(String column) {
        return value(column, Boolean.class);
    }

    public byte[] bytes(String column) {
        return value(column, byte[].class);
    }

    /** A birth date from its text. */
    public BirthDate birthDate(String column) {
        return BirthDate.read(text(column)).orElseThrow();
    }

    public LocalDate date(String column) {
        return value(column, LocalDate.class);
    }

    public LocalTime time(String column) {
        return value(column, LocalTime.class);
    }

    public Instant instant(String column) {
        OffsetDateTime at = value(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public <E extends Enum<E>> E code(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** An array of codes; empty when null. */
    public <E extends Enum<E>> Set<E> codes(String column, Class<E> type) {
        try {
            Array array = columns.getArray(column);
            return array == null
                    ? Set.of()
                    : Arrays.stream((String[]) array.getArray())
                            .map(name -> Enum.valueOf(type, name))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Codes with labels, aggregated as JSON; empty when there are none. */
    public List<CodeLabel> codeLabels(String column) {
        String json = text(column);
        try {
            return json == null ? List.of() : Json.mapper().readValue(json, CODE_LABELS);
        } catch (JsonProcessingException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** An array of ids; empty when null. */
    public List<UUID> ids(String column) {
        try {
            Array array = columns.getArray(column);
            return array == null ? List.of() : List.of((UUID[]) array.getArray());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** An array of instants; empty when null. */
    public List<Instant> instants(String column) {
        try {
            Array array = columns.getArray(column);
            return array == null
                    ? List.of()
                    : Arrays.stream((Timestamp[]) array.getArray())
                            .map(Timestamp::toInstant)
                            .toList();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private <T> T value(String column, Class<T> type) {
        try {
            return columns.getObject(column, type);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
