package org.openchair.service.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.directory.CodeLabel;
import org.openchair.service.reference.Vocabularies;

/** Holds the codes of a record against their vocabularies. */
@RequestScoped
public class KnownCodes {

    @Inject
    Vocabularies vocabularies;

    /** Refused with {@code unknown-code} beside the field. */
    Outcome<Noted> check(Noted noted) {
        return checked(noted, Set.of(noted.details().preferredLanguage()), "language", "preferredLanguage")
                .then(fine -> checked(fine, fine.preferences().accessNeeds(), "access-need", "accessNeeds"));
    }

    private Outcome<Noted> checked(Noted noted, Set<String> codes, String vocabulary, String field) {
        return codes.isEmpty() || codes(vocabularies.codes(vocabulary)).containsAll(codes)
                ? Outcome.done(noted)
                : Outcome.refused(new Refusal("unknown-code", "Choose from the vocabulary.", field));
    }

    private static Set<String> codes(List<CodeLabel> labels) {
        return labels.stream().map(CodeLabel::code).collect(Collectors.toSet());
    }
}
