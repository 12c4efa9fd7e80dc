package org.openchair.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.openchair.api.directory.FactSheet;
import org.openchair.web.api.PublicServices;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.Settings;
import org.openchair.web.frame.When;
import org.openchair.web.person.AllowedToAnyone;
import org.openchair.web.safety.CrisisNumbers;

/** The directory for whoever comes, where the operator has switched it on: vetted groups and their fact sheets. */
@Path("/directory")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedToAnyone
public class PublicDirectoryPages {
    private static final int A_PAGE = 20;

    @Inject
    CrisisNumbers crisis;

    @Inject
    PublicServices api;

    @Inject
    Settings settings;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** The groups, by name. */
    @GET
    public Page list(
            @Context UriInfo asked,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("lang") String language) {
        requireOpen();
        current.answerIn(language);
        var found = api.groups(Math.max(1, page), A_PAGE);
        return Page.of(
                "directory/publicGroups",
                new PublicGroupList(found.items(), found.total(), Paging.of(found, asked), current.language()));
    }

    /** A group's fact sheet. */
    @GET
    @Path("{id}")
    public Page factSheet(@PathParam("id") UUID id, @QueryParam("lang") String language) {
        requireOpen();
        return Page.of("directory/publicFactSheet", sheet(api.group(id), current.answerIn(language)));
    }

    private FactSheetView sheet(FactSheet group, Locale language) {
        return new FactSheetView(
                group,
                null,
                LocalDate.now(clock.withZone(When.zone(group.timeZone()))),
                crisis.card(language),
                language);
    }

    private void requireOpen() {
        if (!settings.publicDirectory()) {
            throw new ErrorPageException(ErrorPage.of(404));
        }
    }
}
