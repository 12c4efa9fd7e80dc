package org.openchair.demo;

import java.util.UUID;
import org.openchair.session.AttendanceOutcome;

/** One person's mark in one session of the demo. */
record DemoMark(UUID id, DemoSession meeting, UUID enrollmentId, AttendanceOutcome outcome) {}
