package org.openchair.service.csv;

import java.util.List;

/** A column of a spreadsheet; the constants of an enum are all that a spreadsheet of that kind can have. */
public interface Column {

    /** The words at its head. */
    String header();

    /** What the template shows. */
    String example();

    /** What others call it, for a preview to suggest. */
    default List<String> otherNames() {
        return List.of();
    }

    /** Is it a name, or another text that is drawn on one line? */
    default boolean isOneLine() {
        return false;
    }

    /** Is it an id or a number by which something is known, and not a quantity or a date? */
    default boolean isId() {
        return false;
    }
}
