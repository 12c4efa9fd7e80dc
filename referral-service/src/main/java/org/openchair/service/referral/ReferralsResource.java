package org.openchair.service.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.referral.ContinueReferral;
import org.openchair.api.referral.InboxItem;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.api.referral.ReferralView;
import org.openchair.api.referral.TakeNextChoice;
import org.openchair.platform.request.Paging;
import org.openchair.referral.ReferralState;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Referrals, from the draft to the end. */
@RequestScoped
@Path("referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
public class ReferralsResource {

    @Inject
    ReferralLists lists;

    @Inject
    ReferralRecords records;

    @Inject
    Inbox inbox;

    @Inject
    DraftWriting drafts;

    @Inject
    Forwarding forwarding;

    @Inject
    NextChoices nextChoices;

    @Inject
    MoveReferral moving;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<ReferralSummary>> list(
            @QueryParam("state") ReferralState state,
            @QueryParam("open") @DefaultValue("false") boolean openOnly,
            @Valid @BeanParam Paging paging) {
        return lists.ofClinic(state, openOnly, paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ReferralView> read(@PathParam("id") UUID id) {
        return records.read(id);
    }

    /** What the group sees, or will see. */
    @GET
    @Path("{id}/preview")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<InboxItem> preview(@PathParam("id") UUID id) {
        return inbox.preview(id);
    }

    @PUT
    @Write
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ReferralView> write(@PathParam("id") UUID id, @Valid @NotNull ReferralDraft draft) {
        return drafts.write(id, draft).then(records::read);
    }

    @POST
    @Write
    @Path("{id}/continuation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ReferralView> goOn(@PathParam("id") UUID id, @Valid @NotNull ContinueReferral asked) {
        return forwarding.forward(id, asked).then(records::read);
    }

    @POST
    @Write
    @Path("{id}/next-choice")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<ReferralView> takeNextChoice(@PathParam("id") UUID id, @Valid @NotNull TakeNextChoice asked) {
        return nextChoices.take(id, asked);
    }

    @POST
    @Write
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLINICIAN_NAME, Role.FACILITATOR_NAME})
    public Outcome<MoveMade> move(@PathParam("id") UUID id, @Valid @NotNull MakeMove asked) {
        return moving.move(id, asked);
    }
}
