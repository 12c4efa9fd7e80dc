package org.openchair.bench.baseline;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A referral at its barest: one row, without a rule, a right or a trace. */
@Path("insert")
@RequestScoped
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BareInsert {
    private static final String INSERT = "INSERT INTO openchair.referral"
            + " (id, patient_id, clinic_id, referrer_id, group_id, state, created_at, sent_at, state_since)"
            + " VALUES (?, ?, ?, ?, ?, 'DRAFT', now(), now(), now())";

    /** The row to write. */
    public record Row(UUID id, UUID patientId, UUID clinicId, UUID referrerId, UUID groupId) {}

    @Resource(lookup = "java:app/jdbc/openchair")
    DataSource database;

    @POST
    public Row insert(Row row) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, row.id());
            statement.setObject(2, row.patientId());
            statement.setObject(3, row.clinicId());
            statement.setObject(4, row.referrerId());
            statement.setObject(5, row.groupId());
            statement.executeUpdate();
        }
        return row;
    }
}
