package org.openchair.service.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.openchair.api.notification.UndeliveredMail;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Mail that could not be delivered. */
@RequestScoped
@Path("undelivered-mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class UndeliveredMailResource {

    @Inject
    UndeliveredMails mails;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Page<UndeliveredMail> list(@Valid @BeanParam Paging paging) {
        return mails.list(paging);
    }

    @POST
    @Write
    @Path("{id}/resend")
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Outcome<UndeliveredMail> resend(@PathParam("id") UUID id) {
        return mails.resend(id);
    }
}
