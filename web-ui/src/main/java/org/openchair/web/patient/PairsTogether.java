package org.openchair.web.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.patient.KeptApart;
import org.openchair.web.api.ApiClient;
import org.openchair.web.frame.CurrentRequest;

/** People to keep apart who have come to sit in one group by what was just done, and with whom no one has talked yet. */
@RequestScoped
class PairsTogether {

    private static final int MOST = 100;

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    /**
     * Leads to the first of the patients who sits beside someone to keep apart, and tells the clinician in which groups.
     *
     * @param done what was done, as the first words of a sentence
     * @return empty when none of them does
     */
    Optional<Response> after(String done, UUID... patients) {
        return Stream.of(patients)
                .filter(patient -> !pairs(patient).isEmpty())
                .findFirst()
                .map(patient -> lead(done, patient));
    }

    private Response lead(String done, UUID patient) {
        current.tell(
                done + ", and someone to keep apart has a seat in the same group",
                pairs(patient).stream().map(KeptApartPage::together).collect(Collectors.joining(" ")));
        return Response.seeOther(URI.create("/patients/" + patient + "/kept-apart"))
                .build();
    }

    private List<KeptApart> pairs(UUID patient) {
        return api.list("/patients/" + patient + "/kept-apart", Map.of("size", MOST), KeptApart.class).items().stream()
                .filter(KeptApart::talk)
                .toList();
    }
}
