package org.openchair.api.directory;

/**
 * A code with its label in the language asked for ({@code Accept-Language}: en or es).
 */
public record CodeLabel(String code, String label) {}
