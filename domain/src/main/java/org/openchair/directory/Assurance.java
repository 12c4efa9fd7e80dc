package org.openchair.directory;

import java.util.UUID;

/**
 * Word of a feed that the administrator trusts that a group was vetted.
 *
 * @param feedId the trusted feed
 * @param assurer email address of who vetted it for the feed
 */
public record Assurance(UUID feedId, String assurer) {}
