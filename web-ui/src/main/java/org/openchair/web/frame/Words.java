package org.openchair.web.frame;

import java.util.Locale;
import java.util.ResourceBundle;

/** Text for patients, in English and Spanish; never in the language of the machine this runs on. */
public final class Words {
    private static final ResourceBundle.Control OUR_LANGUAGES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The words of the bundle of this name beside a class. */
    public static ResourceBundle in(Class<?> beside, String name, Locale language) {
        String bundle = beside.getPackageName() + "." + name;
        return ResourceBundle.getBundle(bundle, language, beside.getClassLoader(), OUR_LANGUAGES);
    }
}
