package org.openchair.service.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openchair.matching.Point;

/** The middle of each ZIP code area of the United States, from a table that ships with the service: see NOTICE. */
@ApplicationScoped
public class ZipCodes {

    private static final int DIGITS = 5;

    private final Map<String, Point> middles = read();

    /** The middle of the area; empty for what is no ZIP code, or one without an area of its own. ZIP+4 is understood. */
    public Optional<Point> middle(String postalCode) {
        return Optional.ofNullable(postalCode)
                .map(String::strip)
                .filter(code -> code.matches("\\d{5}(-?\\d{4})?"))
                .map(code -> middles.get(code.substring(0, DIGITS)));
    }

    private static Map<String, Point> read() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                ZipCodes.class.getResourceAsStream("zip-codes.csv"), StandardCharsets.US_ASCII))) {
            return table.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(fields -> fields[0], ZipCodes::point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Point point(String[] fields) {
        return new Point(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
    }
}
