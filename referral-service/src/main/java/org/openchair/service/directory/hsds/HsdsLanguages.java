package org.openchair.service.directory.hsds;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages of a record in the codes of our vocabulary: by code, else by name. */
final class HsdsLanguages {

    private static final String LANGUAGE = "language";

    private HsdsLanguages() {}

    static Set<String> read(HsdsNode service, KnownCodes known) {
        return service.children("languages").stream()
                .map(language -> code(language, known))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String code(HsdsNode language, KnownCodes known) {
        String code = language.text("code");
        String written = language.text("name");
        String name = written == null ? null : written.toLowerCase(Locale.ROOT);
        Map<String, String> languages = known.labels(LANGUAGE);
        if (code != null && languages.containsKey(code)) {
            return code;
        }
        return languages.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> leftOut(language, code, name, known));
    }

    private static String leftOut(HsdsNode language, String code, String name, KnownCodes known) {
        boolean retired = known.isRetired(LANGUAGE, code) || known.isRetired(LANGUAGE, name);
        language.remarks()
                .add(
                        "languages",
                        retired ? "code-retired" : "unknown-code",
                        retired
                                ? "This language is no longer offered and was left out."
                                : "This language is not in the vocabulary and was left out.");
        return null;
    }
}
