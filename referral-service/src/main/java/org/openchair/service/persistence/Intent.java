package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** What a request wants of the database: to read, or to change something, as does everything that is no request. */
@RequestScoped
public class Intent {

    private boolean onlyReads;

    boolean onlyReads() {
        return onlyReads;
    }

    void read(boolean only) {
        onlyReads = only;
    }

    /** Learns it from the method of the request. */
    @Provider
    public static class OfRequest implements ContainerRequestFilter {

        @Inject
        Intent intent;

        @Override
        public void filter(ContainerRequestContext request) {
            intent.read(HttpMethod.GET.equals(request.getMethod()));
        }
    }
}
