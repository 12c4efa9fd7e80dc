package org.openchair.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers, and ranges of numbers, in a record and in all records that it holds. An answer to the text screen is never answered. */
public final class NumbersOfRecords {

    private static final String OURS = "org.openchair.";
    private static final Set<Class<?>> NUMBERS = Set.of(
            int.class,
            long.class,
            short.class,
            double.class,
            float.class,
            OptionalInt.class,
            ours("directory.Openings"),
            ours("directory.WaitingBand"));
    private static final Class<?> NEVER_ANSWERED = ours("screening.ScreenAnswer");
    /** An optimistic lock, which counts changes. */
    private static final String VERSION = "version";

    private final SortedSet<String> found = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private NumbersOfRecords() {}

    /** As {@code api.directory.FactSheet.openings}. */
    public static SortedSet<String> in(Type type) {
        NumbersOfRecords numbers = new NumbersOfRecords();
        numbers.look(type);
        return numbers.found;
    }

    /** These tools know no module, but each module that has numbers has the domain's classes. */
    private static Class<?> ours(String name) {
        try {
            return Class.forName(OURS + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a number is called that belongs to a class of ours. */
    public static String called(Class<?> owner, String number) {
        return owner.getCanonicalName().substring(OURS.length()) + "." + number;
    }

    /** Is it a number, a range, or does it hold some of them, as a list of numbers does? */
    public static boolean isNumber(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(NumbersOfRecords::isNumber);
        }
        return type instanceof Class<?> plain
                && (NUMBERS.contains(plain)
                        || Number.class.isAssignableFrom(plain)
                        || plain == BigDecimal.class
                        || plain.isArray() && isNumber(plain.getComponentType()) && plain != byte[].class);
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::look);
            look(generic.getRawType());
        } else if (type instanceof Class<?> plain
                && plain.isRecord()
                && plain.getName().startsWith(OURS)
                && plain != NEVER_ANSWERED
                && seen.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(component -> look(plain, component));
        }
    }

    private void look(Class<?> owner, RecordComponent component) {
        if (isNumber(component.getGenericType()) && !component.getName().equals(VERSION)) {
            found.add(called(owner, component.getName()));
        }
        look(component.getGenericType());
    }
}
