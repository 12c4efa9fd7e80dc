package org.openchair.web.referral;

import static org.openchair.web.frame.Role.CLINICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.Problem;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.matching.MatchList;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralView;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.web.api.Services;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Page;
import org.openchair.web.frame.StalePage;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.Visit;
import org.openchair.web.safety.CrisisNumbers;
import org.openchair.web.signin.AllowedTo;

/** Referring a patient, in five steps. Every button of every step saves what is in it first. */
@Path("/patients/{patientId}/refer")
@RequestScoped
@Produces("text/html;charset=UTF-8")
@AllowedTo(CLINICIAN)
public class ReferPages {
    private static final int GROUPS_SHOWN = 15;
    private static final Set<String> FIELDS = Set.of(
            "inDangerNow", "urgency", "needs", "groupId", "noteToGroup", "sharePhone", "shareEmail", "consentMethod");

    @Inject
    Services services;

    @Inject
    Visit visit;

    @Inject
    CrisisNumbers crisisNumbers;

    @PathParam("patientId")
    UUID patientId;

    /** Begins a referral; its id is in the address from the start. */
    @GET
    public Response begin() {
        return to("/patients/" + patientId + "/refer/" + Ids.next() + "/" + ReferStep.NEEDS.path());
    }

    /** What to do when the person is in danger: the referral waits. */
    @GET
    @Path("{id}/danger")
    public Page danger(@PathParam("id") UUID id) {
        ReferPage page = page(id, ReferStep.NEEDS, stored(id), unasked(), FieldErrors.none());
        return Page.of("referral/danger", new DangerPage(page, crisisNumbers.card(visit.language())));
    }

    /** A step, with what was answered before. */
    @GET
    @Path("{id}/{step}")
    public Object show(@PathParam("id") UUID id, @PathParam("step") String name, @Context UriInfo asked) {
        ReferStep step = step(name);
        ReferralDraft draft = stored(id);
        ReferStep firstOpen = Draft.firstOpen(draft);
        if (firstOpen.number() < step.number()) {
            return to(address(id, firstOpen));
        }
        return show(page(id, step, draft, asked.getQueryParameters(), FieldErrors.none()));
    }

    /** Takes a step: saves it, then goes where the button said. */
    @POST
    @Path("{id}/{step}")
    public Object take(@PathParam("id") UUID id, @PathParam("step") String name, SubmittedForm form) {
        ReferStep step = step(name);
        if (step == ReferStep.CHECK) {
            return "send".equals(form.text("go")) ? send(id, form) : leave(id, step, form);
        }
        ReferralDraft draft = Draft.with(stored(id), step, form);
        return services.put("/referrals/" + id, draft, ReferralView.class)
                .either(saved -> saved(id, step, Draft.of(saved), form), problem -> notSaved(id, step, draft, problem));
    }

    private Object saved(UUID id, ReferStep step, ReferralDraft draft, SubmittedForm form) {
        if (!"continue".equals(form.text("go"))) {
            return leave(id, step, form);
        }
        FieldErrors missing = Draft.missing(draft, step);
        if (!missing.isEmpty()) {
            return toCorrect(page(id, step, draft, unasked(), missing));
        }
        return to(inDanger(draft) ? "/patients/" + patientId + "/refer/" + id + "/danger" : address(id, step.next()));
    }

    private Response leave(UUID id, ReferStep step, SubmittedForm form) {
        return switch (form.text("go")) {
            case "back" -> to(step.previous().map(each -> address(id, each)).orElse("/patients/" + patientId));
            case "preview" -> to(address(id, step));
            default -> stopped();
        };
    }

    private Response stopped() {
        visit.tell("Your draft is saved", "Nobody else sees it. You can go on whenever you like.");
        return to("/patients/" + patientId);
    }

    private Page notSaved(UUID id, ReferStep step, ReferralDraft draft, Problem problem) {
        if ("stale-version".equals(problem.code())) {
            return StalePage.of(problem, address(id, step));
        }
        String first = step == ReferStep.GROUP ? "groupId" : step == ReferStep.SHARED ? "noteToGroup" : "needs";
        return toCorrect(page(id, step, draft, unasked(), FieldErrors.of(problem, first, FIELDS)));
    }

    private Object send(UUID id, SubmittedForm form) {
        ReferralDraft draft = stored(id);
        MakeMove move =
                new MakeMove(UUID.fromString(form.text("sendId")), ReferralMove.SEND, draft.version(), null, null);
        return services.post("/referrals/" + id + "/moves", move, MoveMade.class)
                .either(this::sent, problem -> notSent(id, draft, problem));
    }

    private Response sent(MoveMade made) {
        visit.tell("The referral is sent", "Next: the group answers. You will see the answer under “Needs me”.");
        return to("/referrals/" + made.referralId());
    }

    private Page notSent(UUID id, ReferralDraft draft, Problem problem) {
        FieldErrors errors = FieldErrors.none().add("answers", problem.detail());
        return toCorrect(page(id, ReferStep.CHECK, draft, unasked(), errors));
    }

    // A draft that is not stored yet is empty; once sent, it is no draft any more.
    private ReferralDraft stored(UUID id) {
        ReferralView view =
                services.find("/referrals/" + id, ReferralView.class).orElse(null);
        if (view == null) {
            return Draft.empty(patientId);
        }
        if (view.state() != ReferralState.DRAFT || !view.patientId().equals(patientId)) {
            throw new NotFoundException();
        }
        return withoutLostGroup(Draft.of(view));
    }

    // A group that was suspended meanwhile cannot be referred to: the path goes back to choosing one.
    private ReferralDraft withoutLostGroup(ReferralDraft draft) {
        boolean lost = draft.groupId() != null && group(draft).isEmpty();
        return lost ? Draft.withoutGroup(draft) : draft;
    }

    private Optional<FactSheet> group(ReferralDraft draft) {
        return Optional.ofNullable(draft.groupId()).flatMap(id -> services.find("/groups/" + id, FactSheet.class));
    }

    private ReferPage page(
            UUID id, ReferStep step, ReferralDraft draft, MultivaluedMap<String, String> asked, FieldErrors errors) {
        PatientView patient = services.get("/patients/" + patientId, PatientView.class);
        FactSheet group = step == ReferStep.NEEDS ? null : group(draft).orElse(null);
        GroupChoice choice = step == ReferStep.GROUP ? choice(patient, group, asked) : null;
        return new ReferPage(id, step, patient, draft, group, choice, errors, Ids.next());
    }

    private GroupChoice choice(PatientView patient, FactSheet group, MultivaluedMap<String, String> asked) {
        Facets vocabularies = services.get("/vocabularies", Facets.class);
        StatedNeeds needs = StatedNeeds.from(asked, patient, vocabularies);
        return needs.byName()
                ? new GroupChoice(needs, vocabularies, null, named(needs.q()), group)
                : new GroupChoice(needs, vocabularies, matches(needs), List.of(), group);
    }

    private MatchList matches(StatedNeeds needs) {
        return services.get("/patients/" + patientId + "/matches", needs.parameters(GROUPS_SHOWN), MatchList.class);
    }

    private List<GroupSummary> named(String words) {
        return services.list("/groups", Map.of("q", words, "size", GROUPS_SHOWN), GroupSummary.class)
                .items();
    }

    private static MultivaluedMap<String, String> unasked() {
        return new MultivaluedHashMap<>();
    }

    private static Page show(ReferPage page) {
        return Page.of("referral/" + page.step().path(), page);
    }

    private static Page toCorrect(ReferPage page) {
        return Page.toCorrect("referral/" + page.step().path(), page);
    }

    private static boolean inDanger(ReferralDraft draft) {
        return Boolean.TRUE.equals(draft.inDangerNow());
    }

    private static ReferStep step(String name) {
        return ReferStep.of(name).orElseThrow(NotFoundException::new);
    }

    private String address(UUID id, ReferStep step) {
        return "/patients/" + patientId + "/refer/" + id + "/" + step.path();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
