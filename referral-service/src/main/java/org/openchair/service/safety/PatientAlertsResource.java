package org.openchair.service.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.staff.Role;

/** The alerts about one patient of the own clinic. */
@RequestScoped
@Path("patients/{id}/safety-alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "safety")
public class PatientAlertsResource {

    @Inject
    SafetyAlerts alerts;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<SafetyAlertView>> list(@PathParam("id") UUID id) {
        return alerts.ofPatient(id);
    }

    /** Those that no one handles yet. */
    @GET
    @Path("open")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<List<SafetyAlertView>> open(@PathParam("id") UUID id) {
        return alerts.openOf(id);
    }
}
