package org.openchair.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What every answer carries, the container's own included: a request id and what the browser must not allow. */
@WebFilter("/*")
public class EveryAnswer extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentRequest current;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        current.arrivesAt(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
        response.setHeader("X-Request-Id", current.requestId());
        response.setHeader("Content-Security-Policy", contentSecurityPolicy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        // A group that was suspended must not live on in a search engine.
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        if (settings.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    // Chromium applies form-action to where a form's answer redirects, and sign-out redirects to Keycloak.
    private String contentSecurityPolicy() {
        return "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + settings.keycloakUrl();
    }
}
