package org.openchair.api;

import java.util.List;

/**
 * An error as RFC 9457 {@code application/problem+json}.
 *
 * @param type always {@code about:blank}
 * @param title the status in words
 * @param status HTTP status
 * @param code stable code in kebab-case
 * @param detail what happened and what to do; no personal data
 * @param instance the request's id, as {@code urn:uuid:…}
 * @param errors fields that have to be corrected, or empty
 * @param current for {@code stale-version}: what is stored now; else null
 * @param submitted for {@code stale-version}: what was sent; else null
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        List<FieldError> errors,
        Object current,
        Object submitted) {}
