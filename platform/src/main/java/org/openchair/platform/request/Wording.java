package org.openchair.platform.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language in which the caller wants labels and schedules: Spanish when asked for first, else English. */
@RequestScoped
public class Wording {

    @Inject
    HttpServletRequest request;

    public Locale locale() {
        return "es".equals(request.getLocale().getLanguage()) ? Locale.forLanguageTag("es") : Locale.ENGLISH;
    }

    /** Column of {@code reference_code} that holds the label. */
    public String labelColumn() {
        return "es".equals(locale().getLanguage()) ? "label_es" : "label_en";
    }
}
