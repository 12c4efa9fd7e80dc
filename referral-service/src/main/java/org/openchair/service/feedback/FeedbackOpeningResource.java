package org.openchair.service.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.feedback.FeedbackRound;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Lets the members of a session rate it by a code in the room. Making a code again makes another one: the first is kept nowhere. */
@RequestScoped
@Path("sessions/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
public class FeedbackOpeningResource {

    @Inject
    FeedbackOpening opening;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<FeedbackRound> read(@PathParam("id") UUID id) {
        return opening.read(id);
    }

    @POST
    @Write
    @Path("code")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<FeedbackRound> open(@PathParam("id") UUID id) {
        return opening.open(id);
    }

    /** Mails a one-time link to those who came and get mail; once, however often it is asked for. */
    @POST
    @Write
    @Path("mail")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<FeedbackRound> mail(@PathParam("id") UUID id) {
        return opening.mail(id);
    }
}
