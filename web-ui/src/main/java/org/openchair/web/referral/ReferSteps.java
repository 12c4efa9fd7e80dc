package org.openchair.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.openchair.api.referral.InboxItem;
import org.openchair.api.referral.ReferralDraft;
import org.openchair.web.api.Services;
import org.openchair.web.frame.FieldErrors;

/** Gathers what a step of referring shows. */
@RequestScoped
public class ReferSteps {
    private static final int GROUPS_SHOWN = 15;

    @Inject
    Services services;

    /**
     * A step.
     *
     * @param kept what is stored
     * @param draft what to show, stored or not
     */
    ReferPage page(UUID id, ReferStep step, KeptDraft kept, ReferralDraft draft, FieldErrors errors) {
        PatientView patient = services.get("/patients/" + draft.patientId(), PatientView.class);
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
                        ? services.find("/referrals/" + id + "/preview", InboxItem.class)
                                .orElse(null)
                        : null,
                step == ReferStep.CHECK ? services.get("/referrals/" + id + "/assessment", AttachedScore.class) : null,
                errors,
                Ids.next());
    }

    /** A first choice that is not listed any more cannot be referred to: the next one takes its place. */
    KeptDraft withoutLostGroups(KeptDraft kept) {
        KeptDraft left = kept;
        while (left.draft().groupId() != null && group(left.draft().groupId()).isEmpty()) {
            left = left.withoutFirst();
        }
        return left;
    }

    private static List<ChosenGroup> chosen(KeptDraft kept, ReferralDraft draft) {
        return Draft.choices(draft).stream()
                .map(each -> kept.named(each).orElse(new ChosenGroup(each, "", true)))
                .toList();
    }

    private Optional<FactSheet> group(UUID id) {
        return Optional.ofNullable(id).flatMap(known -> services.find("/groups/" + known, FactSheet.class));
    }

    private GroupChoice choice(PatientView patient, String sought, List<ChosenGroup> chosen) {
        Facets vocabularies = services.get("/vocabularies", Facets.class);
        StatedNeeds needs = StatedNeeds.of(sought, patient, vocabularies);
        return needs.byName()
                ? new GroupChoice(needs, vocabularies, null, named(needs.q()), chosen)
                : new GroupChoice(needs, vocabularies, matches(patient, needs), List.of(), chosen);
    }

    private MatchList matches(PatientView patient, StatedNeeds needs) {
        return services.get("/patients/" + patient.id() + "/matches", needs.parameters(GROUPS_SHOWN), MatchList.class);
    }

    private List<GroupSummary> named(String words) {
        return services.list("/groups", Map.of("q", words, "size", GROUPS_SHOWN), GroupSummary.class)
                .items();
    }
}
