package org.openchair.api;

/**
 * A field that has to be corrected.
 *
 * @param field path of the field in the request, such as {@code birthDate}
 * @param code stable code, such as {@code missing}, {@code too-long}, {@code unknown-field}
 * @param message how to correct it
 */
public record FieldError(String field, String code, String message) {}
