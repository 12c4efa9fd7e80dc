package org.openchair.api.directory;

import java.util.UUID;

/**
 * A place, a host or a person of the directory, to choose from.
 *
 * @param detail what tells it apart from another of that name, such as an address; null where nothing does
 */
public record NamedEntry(UUID id, String name, String detail) {}
