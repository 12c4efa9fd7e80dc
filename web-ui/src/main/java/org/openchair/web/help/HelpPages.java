package org.openchair.web.help;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.openchair.web.frame.Page;
import org.openchair.web.person.AllowedToAnyone;

/** What the footer leads to. */
@Path("/")
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class HelpPages {
    /** What each role can do, and what to do when something does not work. */
    @GET
    @Path("help")
    public Page help() {
        return Page.of("help/help", "");
    }

    /** What everyone should be able to do here. */
    @GET
    @Path("accessibility")
    public Page accessibility() {
        return Page.of("help/accessibility", "");
    }

    /** Who sees what, and what is kept. */
    @GET
    @Path("privacy")
    public Page privacy() {
        return Page.of("help/privacy", "");
    }
}
