package org.openchair.web.directory;

import static org.openchair.web.person.Role.ADMINISTRATOR;
import static org.openchair.web.person.Role.CLINICIAN;
import static org.openchair.web.person.Role.FACILITATOR;
import static org.openchair.web.person.Role.PROGRAM_MANAGER;

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
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupFacets;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.report.GroupRecord;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.Paging;
import org.openchair.web.frame.When;
import org.openchair.web.person.AllowedTo;
import org.openchair.web.person.Role;
import org.openchair.web.safety.CrisisNumbers;

/** The directory: finding a group, and its fact sheet. */
@Path("/groups")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo({CLINICIAN, FACILITATOR, PROGRAM_MANAGER, ADMINISTRATOR})
public class GroupPages {
    private static final int A_PAGE = 20;

    @Inject
    CrisisNumbers crisis;

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    /** Groups that match what the address asks for. */
    @GET
    public Page list(@Context UriInfo asked, @QueryParam("page") @DefaultValue("1") int page) {
        GroupFilter filter = GroupFilter.from(asked.getQueryParameters());
        var found = api.list("/groups", filter.parameters(Math.max(1, page), A_PAGE), GroupSummary.class);
        Role role = current.signedIn().role();
        return Page.of(
                "directory/groups",
                new GroupList(
                        filter,
                        api.get("/vocabularies", Facets.class),
                        api.get("/groups/facets", filter.parameters(), GroupFacets.class),
                        found.items(),
                        found.total(),
                        Paging.of(found, asked),
                        role == PROGRAM_MANAGER || role == ADMINISTRATOR));
    }

    /** A group's fact sheet, in English or Spanish, to read or to print for a patient. */
    @GET
    @Path("{id}")
    public Page factSheet(@PathParam("id") UUID id, @QueryParam("lang") String language) {
        Locale chosen = current.answerIn(language);
        FactSheet sheet = api.get("/groups/" + id, FactSheet.class);
        return Page.of(
                "directory/factSheet",
                new FactSheetView(sheet, record(id, chosen), today(sheet), crisis.card(chosen), chosen));
    }

    // An administrator looks after the system and is told no figures about people.
    private RecordWords record(UUID id, Locale language) {
        return current.signedIn().role() == ADMINISTRATOR
                ? null
                : new RecordWords(api.reportIfReachable("/groups/" + id + "/record", GroupRecord.class), language);
    }

    private LocalDate today(FactSheet sheet) {
        return LocalDate.now(clock.withZone(When.zone(sheet.timeZone())));
    }
}
