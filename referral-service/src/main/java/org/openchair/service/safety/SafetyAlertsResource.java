package org.openchair.service.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.openchair.api.safety.AcknowledgeAlert;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.platform.request.Paging;
import org.openchair.service.persistence.Write;
import org.openchair.staff.Role;

/** Alerts that somebody of the own clinic's patients may be in danger. */
@RequestScoped
@Path("safety-alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "safety")
public class SafetyAlertsResource {

    @Inject
    SafetyAlerts alerts;

    @GET
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<Page<SafetyAlertView>> list(
            @QueryParam("open") @DefaultValue("false") boolean openOnly, @Valid @BeanParam Paging paging) {
        return alerts.ofClinic(openOnly, paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<SafetyAlertView> read(@PathParam("id") UUID id) {
        return alerts.read(id);
    }

    @PUT
    @Write
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.CLINICIAN_NAME)
    public Outcome<SafetyAlertView> acknowledge(@PathParam("id") UUID id, @Valid @NotNull AcknowledgeAlert asked) {
        return alerts.acknowledge(id, asked);
    }
}
