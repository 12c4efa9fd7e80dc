package org.openchair.service.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.feedback.AnswerFeedback;
import org.openchair.api.feedback.FeedbackInvitation;
import org.openchair.api.feedback.LookForFeedback;
import org.openchair.service.identity.FeedbackSecret;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/**
 * Ratings by whoever has a code or a link, without an account: the pages' own account passes them on. The secret is in the body, since
 * addresses are logged.
 */
@RequestScoped
@Path("public/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feedback")
public class PublicFeedbackResource {

    @Inject
    ReceiveFeedback receiving;

    @Inject
    FeedbackRateLimit guesses;

    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PUBLIC_DIRECTORY_NAME)
    public Outcome<FeedbackInvitation> look(@Valid @NotNull LookForFeedback asked) {
        return guesses.slowed(receiving.look(new FeedbackSecret(asked.secret())));
    }

    @POST
    @Write
    @Path("answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PUBLIC_DIRECTORY_NAME)
    public Outcome<FeedbackInvitation> answer(@Valid @NotNull AnswerFeedback asked) {
        return guesses.slowed(receiving.answer(asked));
    }
}
