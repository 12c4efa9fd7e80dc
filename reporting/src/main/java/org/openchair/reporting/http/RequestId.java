package org.openchair.reporting.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Gives each request an id, by which its log lines and its problem are found: the caller's own where it is a UUID, else a new
 * one. Figures are never kept by caches on the way.
 */
@WebFilter("/*")
public class RequestId extends HttpFilter {

    static final String HEADER = "X-Request-Id";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(HEADER, of(request));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }

    /** The id of a request, made when it is first asked for. */
    static String of(ServletRequest request) {
        if (request.getAttribute(HEADER) == null) {
            request.setAttribute(HEADER, choose(((HttpServletRequest) request).getHeader(HEADER)));
        }
        return (String) request.getAttribute(HEADER);
    }

    private static String choose(String offered) {
        try {
            return UUID.fromString(offered == null ? "" : offered).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }
}
