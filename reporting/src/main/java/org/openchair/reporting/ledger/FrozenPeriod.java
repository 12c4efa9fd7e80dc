package org.openchair.reporting.ledger;

/** A period that was frozen, such as {@code 2026-Q3}. */
public record FrozenPeriod(String code) {}
