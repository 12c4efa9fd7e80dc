package org.openchair.web.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses addresses that no page of ours has, before any page reads them: too long to be sent on in a header, with control characters
 * that no database takes, or with a path hidden in a part of the path.
 */
@Provider
@PreMatching
public class AddressGuard implements ContainerRequestFilter {
    /** The most characters of an address, its query included. */
    static final int LONGEST = 4_000;

    private static final Pattern CONTROL = Pattern.compile("(?i)%(0[0-8bcef]|1[0-9a-f]|7f)");
    private static final Pattern HIDDEN_PATH = Pattern.compile("(?i)%(2f|5c)|/(\\.|%2e){1,2}(/|$)");

    @Override
    public void filter(ContainerRequestContext request) {
        refusal(request.getUriInfo().getRequestUri()).ifPresent(status -> {
            throw new ErrorPageException(ErrorPage.of(status));
        });
    }

    /** The status that refuses an address; empty for one that a page may read. */
    static Optional<Integer> refusal(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        if (path.length() + query.length() > LONGEST) {
            return Optional.of(414);
        }
        boolean unreadable = CONTROL.matcher(path).find()
                || CONTROL.matcher(query).find()
                || HIDDEN_PATH.matcher(path).find();
        return unreadable ? Optional.of(400) : Optional.empty();
    }
}
