package org.openchair.service.notification;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.notification.NoticeView;
import org.openchair.api.notification.ReadNotices;
import org.openchair.api.notification.UnreadNotices;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** What the caller was told, newest first. */
@RequestScoped
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NoticesResource {

    @Inject
    NoticeList notices;

    @GET
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Page<NoticeView> list(@QueryParam("unread") boolean unread, @Valid @BeanParam Paging paging) {
        return notices.list(unread, paging);
    }

    @GET
    @Path("unread")
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public UnreadNotices unread() {
        return notices.unread();
    }

    @POST
    @Write
    @Path("{id}/read")
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public Outcome<NoticeView> markRead(@PathParam("id") UUID id) {
        return notices.markRead(id);
    }

    @POST
    @Write
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME, Role.PROGRAM_MANAGER_NAME, Role.ADMINISTRATOR_NAME})
    public UnreadNotices markReadUpTo(@Valid @NotNull ReadNotices asked) {
        return notices.markReadUpTo(asked.upTo());
    }
}
