package org.openchair.web.api;

/**
 * A file that a service handed out.
 *
 * @param disposition how the browser should save it
 * @param type its media type
 * @param content all of it
 */
public record ReleasedFile(String disposition, String type, byte[] content) {}
