package org.openchair.api.directory;

/**
 * Where a group meets.
 */
public record Place(String name, String street, String city, String state, String postalCode, String accessibility) {}
