package org.openchair.web.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.api.Problem;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.patient.ConsentView;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.patient.ConsentMethod;
import org.openchair.web.api.ApiClient;
import org.openchair.web.consent.ConsentChoices;
import org.openchair.web.consent.ConsentForm;
import org.openchair.web.consent.ConsentWords;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.SubmittedForm;

/**
 * Consent with the further choices of a referral, asked together with the one for the first, so that the next one can be taken in
 * one act. Left out are groups about substance use, for which the law wants a consent of its own, and those agreed to already.
 */
@RequestScoped
public class FurtherConsents {

    static final String FIELD = "alsoWith";

    @Inject
    ApiClient api;

    /** The groups that can be asked for, in order of preference. */
    List<Choice> of(UUID patientId, KeptDraft kept) {
        if (kept.next().isEmpty()) {
            return List.of();
        }
        List<UUID> agreed = agreed(patientId);
        return kept.next().stream()
                .filter(group -> group.referable() && !agreed.contains(group.id()) && !partTwo(group))
                .map(group -> Choice.of(group.id().toString(), group.name()))
                .toList();
    }

    /**
     * Notes the same terms for those that are ticked, once however often; not where the patient was not asked at all.
     *
     * @return the first problem; empty when there was none
     */
    Optional<Problem> keep(UUID patientId, KeptDraft kept, ConsentForm terms, SubmittedForm form) {
        if (terms.how() == ConsentMethod.NOT_ASKED) {
            return Optional.empty();
        }
        return of(patientId, kept).stream()
                .map(Choice::value)
                .filter(form.all(FIELD)::contains)
                .flatMap(group -> note(patientId, terms, UUID.fromString(group)))
                .findFirst();
    }

    private Stream<Problem> note(UUID patientId, ConsentForm terms, UUID group) {
        return api.post("/patients/" + patientId + "/consents", terms.withFurther(group), ConsentView.class)
                .either(noted -> Stream.empty(), Stream::of);
    }

    private List<UUID> agreed(UUID patientId) {
        return api.list("/patients/" + patientId + "/consents", Map.of("size", 100), ConsentView.class).items().stream()
                .filter(ConsentWords::inForce)
                .map(ConsentView::groupId)
                .toList();
    }

    private boolean partTwo(ChosenGroup group) {
        return api.find("/groups/" + group.id(), FactSheet.class)
                .filter(sheet -> !ConsentChoices.of(sheet).partTwo())
                .isEmpty();
    }
}
