package org.openchair.platform.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Closes the connection of a request whose body has no clear end: TRACE, which has none, an encoding the server does not know, and one
 * in HTTP/1.0, which has none (RFC 9112, 6.1). It would read that body as the next request, and a proxy would give the answer to someone
 * else.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class UnclearBodies extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean trace = "TRACE".equals(request.getMethod());
        boolean ambiguous = isAmbiguous(request);
        boolean unclear = trace || ambiguous || isEncoded(request.getHeader("Transfer-Encoding"));
        if (unclear) {
            response.setHeader("Connection", "close");
        }
        if (unclear && request.getDispatcherType() == DispatcherType.REQUEST) {
            response.sendError(status(trace, ambiguous));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int status(boolean trace, boolean ambiguous) {
        if (trace) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        return ambiguous ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_NOT_IMPLEMENTED;
    }

    /** HTTP/1.0 knows no transfer encoding. */
    private static boolean isAmbiguous(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null && "HTTP/1.0".equals(request.getProtocol());
    }

    private static boolean isEncoded(String transfer) {
        return transfer != null && !"chunked".equalsIgnoreCase(transfer.strip());
    }
}
