package org.openchair.service.directory.hsds;

import java.util.Map;
import java.util.Set;

/**
 * Codes of the vocabularies that an import may use.
 *
 * @param languages codes with their English names in lower case
 */
record KnownCodes(Set<String> focus, Set<String> audience, Map<String, String> languages) {}
