package org.openchair.web.setup;

import java.util.List;
import java.util.function.Function;
import org.openchair.api.directory.Facets;
import org.openchair.directory.setup.GroupContent;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;

/**
 * One thing asked in the set-up of a group: written once, for the form, for what is sent, and for the answers to check.
 *
 * @param name the field, as the service calls it
 * @param label what is asked
 * @param hint explains it; null where it needs no words
 * @param kind how it is answered
 * @param choices the answers to choose from; empty where it is written
 * @param stored what a group states now, or null
 */
public record Question(
        String name,
        String label,
        String hint,
        Kind kind,
        Function<Facets, List<Choice>> choices,
        Function<GroupContent, Object> stored) {

    /** How a question is answered. */
    public enum Kind {
        /** A few words. */
        LINE,
        /** A text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** A date. */
        DATE,
        /** A time of day. */
        TIME,
        /** One of a few. */
        ONE,
        /** One of many. */
        LISTED,
        /** Yes or no. */
        YES_OR_NO,
        /** Any of several. */
        SEVERAL,
        /** A place or an organization, found by its words. */
        FOUND,
        /** People, found by their names. */
        FOUND_SEVERAL
    }

    static Question written(String name, String label, String hint, Kind kind, Function<GroupContent, Object> stored) {
        return new Question(name, label, hint, kind, facets -> List.of(), stored);
    }

    static Question coded(
            String name, String label, String hint, Enum<?>[] codes, Function<GroupContent, Object> stored) {
        return new Question(name, label, hint, Kind.ONE, facets -> Labels.choices(codes), stored);
    }

    /** Can more than one answer be given? */
    public boolean several() {
        return kind == Kind.SEVERAL || kind == Kind.FOUND_SEVERAL;
    }

    /** Is it answered by looking something up? */
    public boolean found() {
        return kind == Kind.FOUND || kind == Kind.FOUND_SEVERAL;
    }
}
