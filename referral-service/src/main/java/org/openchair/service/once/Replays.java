package org.openchair.service.once;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives an answer again, once that is audited. */
@Provider
public class Replays implements ExceptionMapper<ReplayedAnswer> {

    public static final String HEADER = "Idempotency-Replayed";

    @Inject
    ReplayAudit audit;

    @Override
    public Response toResponse(ReplayedAnswer e) {
        audit.record(e.answer());
        return Response.status(e.answer().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HEADER, "true")
                .entity(new RawJson(e.answer().body()))
                .build();
    }
}
