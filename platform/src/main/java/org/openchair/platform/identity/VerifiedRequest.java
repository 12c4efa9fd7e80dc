package org.openchair.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.keycloak.adapters.authorization.TokenPrincipal;
import org.keycloak.adapters.authorization.spi.HttpRequest;
import org.keycloak.adapters.authorization.spi.HttpResponse;

/**
 * A request as Keycloak's enforcer sees it, with the token that MicroProfile JWT has verified and no other.
 *
 * @param request the request
 * @param verifiedToken raw text of the verified token
 */
record VerifiedRequest(HttpServletRequest request, String verifiedToken) implements HttpRequest {

    /** The whole path, as Keycloak's resource names it. */
    @Override
    public String getRelativePath() {
        return request.getRequestURI();
    }

    @Override
    public TokenPrincipal getPrincipal() {
        return () -> verifiedToken;
    }

    @Override
    public String getMethod() {
        return request.getMethod();
    }

    @Override
    public String getURI() {
        return request.getRequestURL().toString();
    }

    @Override
    public List<String> getHeaders(String name) {
        return Collections.list(request.getHeaders(name));
    }

    @Override
    public String getHeader(String name) {
        return request.getHeader(name);
    }

    @Override
    public String getFirstParam(String name) {
        return request.getParameter(name);
    }

    /** Cookies take no part in a decision. */
    @Override
    public String getCookieValue(String name) {
        return null;
    }

    @Override
    public String getRemoteAddr() {
        return request.getRemoteAddr();
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public InputStream getInputStream(boolean buffered) {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the enforcer writes its refusal. It is not used: the caller gets a problem. */
    HttpResponse refusal() {
        return new HttpResponse() {
            @Override
            public void sendError(int status) {}

            @Override
            public void sendError(int status, String reason) {}

            @Override
            public void setHeader(String name, String value) {}
        };
    }
}
