package org.openchair.api.directory;

import java.util.UUID;

/**
 * A place, a host, a person or a group of the directory, to choose from.
 *
 * @param detail what tells it apart from another of that name, such as an address, or has to be known before it is chosen; null where
 *     nothing does
 */
public record NamedEntry(UUID id, String name, String detail) {}
