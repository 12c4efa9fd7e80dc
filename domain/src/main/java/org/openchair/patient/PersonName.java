package org.openchair.patient;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name as pages and letters say it. One name is enough: it is written as the given or as the family name, and the other is
 * null. The database's twins are {@code call_name}, {@code name_after} and {@code full_name}.
 */
public final class PersonName {

    private PersonName() {}

    /** A whole name of its parts, of which any can be null. */
    public static String of(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    }

    /** The whole name of a person: by the preferred name where there is one. */
    public static String whole(String preferred, String given, String family) {
        return of(preferred == null ? given : preferred, family);
    }
}
