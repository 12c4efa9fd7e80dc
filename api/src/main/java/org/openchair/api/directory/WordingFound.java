package org.openchair.api.directory;

import org.openchair.directory.RedFlagWording;

/**
 * Wording of a group that looks like a red flag. It decides nothing: whoever vets the group reads it in its place.
 *
 * @param flag what it looks like
 * @param place where it stands
 * @param words as they are written there
 */
public record WordingFound(RedFlagWording flag, RedFlagWording.StatedIn place, String words) {}
