package org.openchair.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the clinics and the people who work there. They come before the directory, whose leaders they are. */
final class DemoStaff {

    private static final String INSERT_CLINIC =
            "INSERT INTO openchair.clinic (id, name, time_zone) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING";
    private static final String INSERT_STAFF =
            "INSERT INTO openchair.staff (id, subject, display_name, credential, trained, clinic_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";

    private DemoStaff() {}

    /** Repeating it changes nothing. */
    static void write(Connection connection) throws SQLException {
        writeClinics(connection);
        writeStaff(connection);
    }

    private static void writeClinics(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_CLINIC)) {
            for (Clinic clinic : Clinic.all()) {
                insert.setObject(1, clinic.id());
                insert.setString(2, clinic.name());
                insert.setString(3, clinic.zone().getId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeStaff(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_STAFF)) {
            for (StaffMember member : StaffMember.everybody()) {
                insert.setObject(1, member.id());
                insert.setString(2, member.subject());
                insert.setString(3, member.name());
                insert.setString(
                        4,
                        member.credential() == null ? null : member.credential().name());
                insert.setObject(5, member.trained());
                insert.setObject(6, member.clinicId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
