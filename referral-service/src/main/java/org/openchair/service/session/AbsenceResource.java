package org.openchair.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.session.AbsenceFollowUp;
import org.openchair.api.session.CloseFollowUp;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.session.FollowUpState;
import org.openchair.staff.Role;

/** People who missed two sessions in a row, and what came of asking after them. */
@RequestScoped
@Path("absence-follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class AbsenceResource {

    @Inject
    AbsenceFollowUps followUps;

    @Inject
    FollowUpClosing closing;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<AbsenceFollowUp>> list(
            @QueryParam("state") @DefaultValue("OPEN") FollowUpState state, @Valid @BeanParam Paging paging) {
        return followUps.list(state, paging);
    }

    @GET
    @Path("reasons")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<List<CodeLabel>> reasons() {
        return followUps.reasons();
    }

    @GET
    @Path("of-referral/{referralId}")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<AbsenceFollowUp>> ofReferral(@PathParam("referralId") UUID referralId) {
        return followUps.ofReferral(referralId);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<AbsenceFollowUp> read(@PathParam("id") UUID id) {
        return followUps.read(id);
    }

    @POST
    @Write
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<AbsenceFollowUp> close(@PathParam("id") UUID id, @Valid @NotNull CloseFollowUp asked) {
        return closing.close(id, asked).then(followUps::read);
    }
}
