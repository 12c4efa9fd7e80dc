package org.openchair.reporting.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openchair.Refusal;

/** Writes the problem for a status that the container gives before JAX-RS is reached, such as a refused token. */
@WebServlet("/problem")
public class ContainerProblem extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        StatusProblem told = StatusProblem.of(status);
        Problem problem = Problems.problem(Refusal.of(told.code(), told.detail()), status, RequestId.of(request));
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        Json.MAPPER.writeValue(response.getOutputStream(), problem);
    }

    /** Who asks for this address directly finds nothing. */
    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    }
}
