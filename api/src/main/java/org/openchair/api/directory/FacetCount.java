package org.openchair.api.directory;

/**
 * How many groups there would be with this code chosen and everything else as it is.
 *
 * @param code of an enumeration of the directory or of a vocabulary
 */
public record FacetCount(String code, int groups) {}
