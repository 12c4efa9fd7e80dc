package org.openchair.service.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.api.outcome.InstrumentView;
import org.openchair.outcome.Instrument;
import org.openchair.outcome.Item;
import org.openchair.outcome.Scoring;
import org.openchair.staff.Role;

/** The questionnaires that can be recorded. */
@RequestScoped
@Path("instruments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "outcomes")
public class InstrumentsResource {

    @Inject
    Instruments instruments;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public List<InstrumentView> list() {
        return instruments.current().stream().map(InstrumentsResource::view).toList();
    }

    private static InstrumentView view(Instrument instrument) {
        Scoring scoring = instrument.scoring();
        return new InstrumentView(
                instrument.code(),
                instrument.version(),
                instrument.name(),
                instrument.measures(),
                instrument.stem(),
                instrument.hasText() ? scoring.items().stream().map(Item::text).toList() : List.of(),
                instrument.hasText() ? options(scoring) : List.of(),
                scoring.minimumAnswered(),
                instrument.scale().lowest(),
                instrument.scale().highest(),
                instrument.license(),
                instrument.acknowledgement());
    }

    private static List<InstrumentView.Option> options(Scoring scoring) {
        return scoring.options().stream()
                .map(option -> new InstrumentView.Option(option.score(), option.text()))
                .toList();
    }
}
