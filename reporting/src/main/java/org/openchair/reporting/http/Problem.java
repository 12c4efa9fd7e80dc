package org.openchair.reporting.http;

import java.util.List;

/**
 * An error as RFC 9457 {@code application/problem+json}.
 *
 * @param type always {@code about:blank}
 * @param title the status in words
 * @param status HTTP status
 * @param code stable code in kebab-case
 * @param detail what happened and what to do; no personal data
 * @param instance the request's id
 * @param errors parts of the request that have to be corrected, or empty
 */
public record Problem(
        String type, String title, int status, String code, String detail, String instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A part of the request that has to be corrected.
     *
     * @param field which part
     * @param code stable code of what is wrong with it
     * @param message what is wrong with it, in words
     */
    public record FieldError(String field, String code, String message) {}
}
