package org.openchair.service.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Address of the browser on whose behalf the pages ask. Only the pages' own account reaches operations that count by address, and
 * the pages never pass on a header of the browser, so that no one else can make up an address.
 */
@RequestScoped
public class BrowserAddress {

    /** In which the pages say it. */
    public static final String HEADER = "Openchair-Browser";

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:%a-z]{2,60}");

    @Inject
    HttpServletRequest request;

    /** The address, or that of the caller where none is said. */
    String text() {
        String said = request.getHeader(HEADER);
        return said != null && ADDRESS.matcher(said).matches() ? said : request.getRemoteAddr();
    }
}
