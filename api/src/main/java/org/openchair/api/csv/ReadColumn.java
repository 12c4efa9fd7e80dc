package org.openchair.api.csv;

/**
 * A column of a spreadsheet and what it is read as.
 *
 * @param header the words at its head, as written
 * @param column the column of the template that it is read as, or null when it is left out
 * @param suggested is {@code column} only a suggestion, which the import has to be told?
 */
public record ReadColumn(String header, String column, boolean suggested) {}
