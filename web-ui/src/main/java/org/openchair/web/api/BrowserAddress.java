package org.openchair.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.openchair.web.frame.Settings;

/** Address of the browser that asks: of the connection, or what a proxy of ours says of it in the last entry of X-Forwarded-For. */
@RequestScoped
public class BrowserAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    /** The address as text. */
    public String text() {
        return of(request.getRemoteAddr(), request.getHeader(FORWARDED), settings.isProxy(request.getRemoteAddr()));
    }

    // What stands before the last entry was written by whoever asked the proxy.
    static String of(String peer, String forwarded, boolean fromProxy) {
        String last = forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return fromProxy && ADDRESS.matcher(last).matches() ? last : peer;
    }
}
