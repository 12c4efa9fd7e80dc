package org.openchair.platform.problem;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openchair.Ids;

/** The id of a request: the caller's, if it is a UUID, else one made here. It is in the answer, the audit and the log. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private RequestId() {}

    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = ((HttpServletRequest) request).getHeader(HEADER);
        String chosen = id != null && UUID_FORM.matcher(id).matches()
                ? UUID.fromString(id).toString()
                : Ids.next().toString();
        request.setAttribute(ATTRIBUTE, chosen);
        return chosen;
    }
}
