package org.openchair.service.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.notification.ChooseMailStop;
import org.openchair.api.notification.MailStop;
import org.openchair.platform.identity.SecretAddress;
import org.openchair.service.identity.LinkSecret;
import org.openchair.service.persistence.Write;

/**
 * How a patient, who has no account, stops mail: the secret in the address came in a mail to them. Looking changes nothing, since
 * programs that check mail follow its links.
 */
@RequestScoped
@Path("mail-stops/{secret}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class MailStopsResource {

    @Inject
    MailStops stops;

    @GET
    @SecretAddress
    @SecurityRequirementsSet
    public Outcome<MailStop> read(@PathParam("secret") String secret) {
        return stops.read(new LinkSecret(secret));
    }

    @PUT
    @Write
    @Consumes(MediaType.APPLICATION_JSON)
    @SecretAddress
    @SecurityRequirementsSet
    public Outcome<MailStop> choose(@PathParam("secret") String secret, @Valid @NotNull ChooseMailStop asked) {
        return stops.choose(new LinkSecret(secret), asked.stopped());
    }

    /** One click in a mail program (RFC 8058), which sends a form. */
    @POST
    @Write
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecretAddress
    @SecurityRequirementsSet
    public Outcome<MailStop> stop(@PathParam("secret") String secret) {
        return stops.choose(new LinkSecret(secret), true);
    }
}
