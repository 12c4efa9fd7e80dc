package org.openchair.service.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.record.RecordChoices;
import org.openchair.reference.Vocabulary;
import org.openchair.service.reference.Vocabularies;
import org.openchair.staff.Role;

/** What a session's record can say today. */
@RequestScoped
@Path("session-record-choices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class RecordChoicesResource {

    @Inject
    Vocabularies vocabularies;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public RecordChoices read() {
        List<CodeLabel> approaches = codes(Vocabulary.APPROACH);
        Map<String, List<CodeLabel>> fidelity = new LinkedHashMap<>();
        for (CodeLabel approach : approaches) {
            fidelity.put(approach.code(), codes(Vocabulary.fidelityOf(approach.code())));
        }
        return new RecordChoices(
                codes(Vocabulary.SESSION_TOPIC),
                codes(Vocabulary.SUPPORT_TYPE),
                approaches,
                codes(Vocabulary.SESSION_RISK),
                fidelity);
    }

    private List<CodeLabel> codes(Vocabulary vocabulary) {
        return vocabularies.codes(vocabulary.code());
    }
}
