package org.openchair.service.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.patient.KeptApart;
import org.openchair.api.patient.NoteKeptApart;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Whom a patient of the clinician's own clinic must not meet in a group. */
@RequestScoped
@Path("patients/{id}/kept-apart")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "patients")
public class KeptApartResource {

    @Inject
    KeepingApart keeping;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<KeptApart>> list(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return keeping.list(id, paging);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<KeptApart> note(@PathParam("id") UUID id, @Valid @NotNull NoteKeptApart asked) {
        return keeping.note(id, asked);
    }

    @POST
    @Write
    @Path("{note}/talked")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<KeptApart> talked(@PathParam("id") UUID id, @PathParam("note") UUID noteId) {
        return keeping.talked(id, noteId);
    }

    @POST
    @Write
    @Path("{note}/end")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<KeptApart> end(@PathParam("id") UUID id, @PathParam("note") UUID noteId) {
        return keeping.end(id, noteId);
    }
}
