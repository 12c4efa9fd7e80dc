package org.openchair.service.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.reference.AddCode;
import org.openchair.api.reference.BringCodeBack;
import org.openchair.api.reference.CodeEntry;
import org.openchair.api.reference.ReferenceHistoryEntry;
import org.openchair.api.reference.RetireCode;
import org.openchair.api.reference.RewordCode;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The codes of one vocabulary, for the administrator who keeps it. */
@RequestScoped
@Path("vocabularies/{vocabulary}/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
public class CodesResource {

    @Inject
    Codes codes;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<Page<CodeEntry>> list(@PathParam("vocabulary") String vocabulary, @Valid @BeanParam Paging paging) {
        return codes.list(vocabulary, paging);
    }

    @POST
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<CodeEntry> add(@PathParam("vocabulary") String vocabulary, @Valid @NotNull AddCode asked) {
        return codes.add(vocabulary, asked);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<CodeEntry> read(@PathParam("vocabulary") String vocabulary, @PathParam("code") String code) {
        return codes.read(vocabulary, code);
    }

    @PUT
    @Write
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<CodeEntry> reword(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("code") String code,
            @Valid @NotNull RewordCode asked) {
        return codes.reword(vocabulary, code, asked);
    }

    @POST
    @Write
    @Path("{code}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<CodeEntry> retire(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("code") String code,
            @Valid @NotNull RetireCode asked) {
        return codes.retire(vocabulary, code, asked);
    }

    @POST
    @Write
    @Path("{code}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<CodeEntry> bringBack(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("code") String code,
            @Valid @NotNull BringCodeBack asked) {
        return codes.bringBack(vocabulary, code, asked);
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<Page<ReferenceHistoryEntry>> history(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("code") String code,
            @Valid @BeanParam Paging paging) {
        return codes.history(vocabulary, code, paging);
    }
}
