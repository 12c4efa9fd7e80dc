package org.openchair.web.session;

import static org.openchair.web.person.Role.FACILITATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.session.Roster;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedTo;

/** The register of a session, to print and tick where there is no phone. */
@Path("/sessions/{id}/register")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(FACILITATOR)
public class RegisterPages {
    @Inject
    ApiClient api;

    /** One page of paper for each twenty people or so. */
    @GET
    public Page show(@PathParam("id") UUID id) {
        Roster roster = api.get("/sessions/" + id, Roster.class);
        String notice = api.find("/groups/" + roster.groupId(), FactSheet.class)
                .map(group -> RedisclosureNotice.where(group.partTwo()))
                .orElse(null);
        return Page.of("session/register", new RegisterPage(roster, notice));
    }
}
