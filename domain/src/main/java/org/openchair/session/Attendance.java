package org.openchair.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Mark of one person in one session. Until there is one, nothing is recorded, which is not an absence. Marks are written many at
 * once and not by way of this class.
 */
@Entity
@Table(name = "attendance", schema = "openchair")
public class Attendance {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "enrollment_id")
    private UUID enrollmentId;

    @Enumerated(EnumType.STRING)
    private AttendanceOutcome outcome;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected Attendance() {}
}
