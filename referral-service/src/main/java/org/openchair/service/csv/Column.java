package org.openchair.service.csv;

/** A column of a spreadsheet; the constants of an enum are all that a spreadsheet of that kind can have. */
public interface Column {

    /** The words at its head. */
    String header();

    /** What the template shows. */
    String example();
}
