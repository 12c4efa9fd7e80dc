package org.openchair.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Crisis resources that ship with the platform, so that they can be shown even when nothing else works. English and Spanish. The
 * administrator's corrections are in the database and come first wherever it can be reached.
 */
public final class CrisisResources {

    private static final String BUNDLE = "org.openchair.safety.crisis-resources";
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CrisisResources() {}

    /** The resources of the United States, most urgent first, in Spanish for a Spanish locale and else in English. */
    public static List<CrisisResource> unitedStates(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_DEFAULT_LOCALE);
        return Stream.of(texts.getString("us").split(","))
                .map(String::strip)
                .map(key -> resource(texts, key))
                .toList();
    }

    private static CrisisResource resource(ResourceBundle texts, String key) {
        return new CrisisResource(
                "US",
                texts.getString(key + ".name"),
                texts.getString(key + ".how"),
                texts.getString(key + ".dial"),
                LocalDate.parse(texts.getString(key + ".checked")));
    }
}
