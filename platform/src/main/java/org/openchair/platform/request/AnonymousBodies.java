package org.openchair.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Lets few bodies of people who are not signed in be read at once. One that comes a byte at a time holds a thread of the server for as
 * long as it likes: a few hundred of them would leave none for everyone else.
 */
@WebFilter("/*")
public class AnonymousBodies extends HttpFilter {

    /** A fraction of the server's 200 threads. */
    static final int AT_ONCE = 32;

    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final transient Semaphore places = new Semaphore(AT_ONCE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!hasBody(request) || isSignedIn(request)) {
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } else {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setHeader("Connection", "close");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** A token that is not valid is refused by the server before the body is read. */
    private static boolean isSignedIn(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }
}
