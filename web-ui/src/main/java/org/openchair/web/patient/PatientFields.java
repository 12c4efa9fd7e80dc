package org.openchair.web.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openchair.api.FieldError;
import org.openchair.api.Problem;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.Facets;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.FieldErrors;

/** The fields of a patient's form: what can be chosen in them, and what a service found wrong with them. */
@RequestScoped
public class PatientFields {
    private static final String WITHIN = "details.";

    @Inject
    ApiClient api;

    PatientChoices choices() {
        return new PatientChoices(
                api.get("/vocabularies", Facets.class).languages(),
                api.all("/vocabularies/access-needs", CodeLabel.class));
    }

    /** What is wrong, each beside its field; what is about none of them beside the record number. */
    FieldErrors errors(Problem problem) {
        if ("scores-before-birth".equals(problem.code())) {
            return FieldErrors.none().add("birthDate", ScoreInTheWay.said(problem));
        }
        List<FieldError> own = problem.errors().stream()
                .map(error -> new FieldError(own(error.field()), error.code(), error.message()))
                .toList();
        return FieldErrors.of(
                new Problem(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.code(),
                        problem.detail(),
                        problem.instance(),
                        own,
                        problem.current(),
                        problem.submitted(),
                        problem.passages(),
                        problem.readBy()),
                "recordNumber",
                PatientForm.FIELDS);
    }

    private static String own(String field) {
        return field.startsWith(WITHIN) ? field.substring(WITHIN.length()) : field;
    }
}
