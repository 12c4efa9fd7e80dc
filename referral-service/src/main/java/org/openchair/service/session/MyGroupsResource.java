package org.openchair.service.session;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.session.Member;
import org.openchair.api.session.MemberToCall;
import org.openchair.api.session.MyGroup;
import org.openchair.api.session.SessionSummary;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** The groups that the facilitator leads: members and sessions. */
@RequestScoped
@Path("my-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class MyGroupsResource {

    @Inject
    MyGroups groups;

    @Inject
    Members members;

    @Inject
    MembersToCall membersToCall;

    @Inject
    SessionLists sessions;

    @Inject
    SessionPlanning planning;

    @GET
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<MyGroup>> list(@Valid @BeanParam Paging paging) {
        return groups.list(paging);
    }

    @GET
    @Path("{id}/members")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<Member>> members(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return members.list(id, paging);
    }

    @GET
    @Path("{id}/members-to-call")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<MemberToCall>> membersToCall(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return membersToCall.list(id, paging);
    }

    @GET
    @Path("{id}/sessions")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<SessionSummary>> sessions(
            @PathParam("id") UUID id,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @Valid @BeanParam Paging paging) {
        return sessions.list(id, from, to, paging);
    }

    @POST
    @Write
    @Path("{id}/sessions/plan")
    @RolesAllowed(Role.FACILITATOR_NAME)
    public Outcome<Page<SessionSummary>> plan(@PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        return planning.planOwn(id).then(planned -> sessions.list(id, planned.from(), planned.to(), paging));
    }
}
