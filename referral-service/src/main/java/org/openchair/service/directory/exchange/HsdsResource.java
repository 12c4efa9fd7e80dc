package org.openchair.service.directory.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openchair.Outcome;
import org.openchair.api.hsds.ServicePage;
import org.openchair.api.hsds.ServiceRecord;
import org.openchair.service.directory.hsds.HsdsDirectory;
import org.openchair.staff.Role;

/** The listed groups for other directories, as services of HSDS 3.0. */
@RequestScoped
@Path("hsds/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
public class HsdsResource {

    @Inject
    HsdsDirectory directory;

    @GET
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public Outcome<ServicePage> page(@Valid @BeanParam HsdsPaging asked) {
        return directory.page(asked.paging());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Role.CLINICIAN_NAME,
        Role.FACILITATOR_NAME,
        Role.PROGRAM_MANAGER_NAME,
        Role.ADMINISTRATOR_NAME,
        Role.PARTNER_NAME
    })
    public Outcome<ServiceRecord> read(@PathParam("id") UUID id) {
        return directory.read(id);
    }
}
