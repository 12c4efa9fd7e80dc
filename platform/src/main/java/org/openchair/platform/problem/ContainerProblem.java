package org.openchair.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openchair.platform.json.Json;

/** Words what the container refuses before a resource is reached, such as a forged token. */
@WebServlet("/problem")
public class ContainerProblem extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        String requestId = RequestId.of(request);
        response.setStatus(status);
        response.setContentType(ProblemAnswers.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(RequestId.HEADER, requestId);
        Json.mapper()
                .writeValue(response.getOutputStream(), StatusProblem.of(status).toProblem(requestId));
    }

    /** Asked for directly, there is nothing to see. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
