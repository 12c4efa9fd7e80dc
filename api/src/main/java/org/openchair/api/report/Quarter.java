package org.openchair.api.report;

import java.time.LocalDate;

/**
 * A calendar quarter for which figures can be had: closed, and with at least one session held.
 *
 * @param code such as {@code 2026-Q3}
 */
public record Quarter(String code, LocalDate from, LocalDate to) {}
