package org.openchair.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.matching.MatchList;
import org.openchair.api.outcome.AttachedScore;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.InboxItem;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.referral.ReferralState;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.safety.Alert;

/** Gathers what a step of referring shows. */
@RequestScoped
public class ReferSteps {
    private static final int GROUPS_SHOWN = 15;

    @Inject
    CurrentRequest current;

    @Inject
    ApiClient api;

    @Inject
    Clock clock;

    /**
     * A step.
     *
     * @param kept what is stored
     * @param draft what to show, stored or not
     */
    ReferPage page(UUID id, ReferStep step, KeptDraft kept, ReferralDraft draft, FieldErrors errors) {
        PatientView patient = api.get("/patients/" + draft.patientId(), PatientView.class);
        boolean choosing = step == ReferStep.GROUP;
        boolean shows = step.number() > ReferStep.GROUP.number();
        return new ReferPage(
                id,
                step,
                patient,
                draft,
                shows ? group(draft.groupId()).orElse(null) : null,
                choosing ? choice(patient, draft.sought(), chosen(kept, draft)) : null,
                kept.next(),
                shows
                        ? api.find("/referrals/" + id + "/preview", InboxItem.class)
                                .orElse(null)
                        : null,
                step == ReferStep.CHECK ? api.get("/referrals/" + id + "/assessment", AttachedScore.class) : null,
                step == ReferStep.CHECK ? underWay(kept) : List.of(),
                step == ReferStep.CHECK && GuardianFields.asked(patient.birthDate(), current.today(clock))
                        ? guardian(id)
                        : null,
                errors,
                Ids.next());
    }

    private GuardianFields guardian(UUID id) {
        return GuardianFields.of(
                api.find("/referrals/" + id + "/guardian-consent", GuardianConsent.class), current.today(clock));
    }

    /** The alert that the answer to the safety question raised. */
    Optional<Alert> alert(KeptDraft kept) {
        return Optional.ofNullable(kept.alert())
                .flatMap(raised -> api.find("/safety-alerts/" + raised.id(), SafetyAlertView.class))
                .map(found -> new Alert(found, clock));
    }

    /** A first choice that is not listed any more cannot be referred to: the next one takes its place. */
    KeptDraft withoutLostGroups(KeptDraft kept) {
        KeptDraft left = kept;
        while (left.draft().groupId() != null && group(left.draft().groupId()).isEmpty()) {
            left = left.withoutFirst();
        }
        return left;
    }

    /** The name of a group; that it is gone for one that is not listed any more. */
    String groupName(String id) {
        return group(UUID.fromString(id)).map(FactSheet::name).orElse("A group that is not listed");
    }

    private static List<ChosenGroup> chosen(KeptDraft kept, ReferralDraft draft) {
        return Draft.choices(draft).stream()
                .map(each -> kept.named(each).orElse(new ChosenGroup(each, "", true)))
                .toList();
    }

    // Begun in another window perhaps: the clinician decides, but not without knowing.
    private List<ReferralSummary> underWay(KeptDraft kept) {
        String group = kept.groups().get(0).name();
        return api
                .list(
                        "/patients/" + kept.draft().patientId() + "/referrals",
                        Map.of("size", 100),
                        ReferralSummary.class)
                .items()
                .stream()
                .filter(each ->
                        each.state() != ReferralState.DRAFT && !each.state().ended())
                .filter(each -> group.equals(each.groupName()))
                .toList();
    }

    private Optional<FactSheet> group(UUID id) {
        return Optional.ofNullable(id).flatMap(known -> api.find("/groups/" + known, FactSheet.class));
    }

    private GroupChoice choice(PatientView patient, String sought, List<ChosenGroup> chosen) {
        Facets vocabularies = api.get("/vocabularies", Facets.class);
        NeedsForm needs = NeedsForm.of(sought, patient, vocabularies);
        return needs.byName()
                ? new GroupChoice(needs, vocabularies, null, named(needs.q()), chosen)
                : new GroupChoice(needs, vocabularies, matches(patient, needs), List.of(), chosen);
    }

    private MatchList matches(PatientView patient, NeedsForm needs) {
        return api.get("/patients/" + patient.id() + "/matches", needs.parameters(GROUPS_SHOWN), MatchList.class);
    }

    private List<GroupSummary> named(String words) {
        return api.list("/groups", Map.of("q", words, "size", GROUPS_SHOWN), GroupSummary.class)
                .items();
    }
}
