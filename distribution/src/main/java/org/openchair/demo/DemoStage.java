package org.openchair.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openchair.patient.RecoveryStage;

/** A stage of recovery as a clinician noted it. */
record DemoStage(UUID id, UUID patientId, RecoveryStage stage, Instant notedAt, UUID notedBy) {

    private static final int STEPS_AT_MOST = 3;
    private static final double NOTED = 0.6;
    private static final double BACK = 0.15;

    /** What was noted of some of the patients: mostly a step on each time, sometimes a step back. */
    static List<DemoStage> of(List<DemoPatient> patients, SeededRandom chance, HalfYear time) {
        Referrers clinicians = new Referrers(chance);
        List<DemoStage> noted = new ArrayList<>();
        for (DemoPatient patient : patients) {
            if (chance.happens(NOTED)) {
                noted.addAll(path(patient, clinicians.of(patient.clinic()), chance, time));
            }
        }
        return noted;
    }

    private static List<DemoStage> path(DemoPatient patient, UUID clinician, SeededRandom chance, HalfYear time) {
        List<DemoStage> path = new ArrayList<>();
        int stage = chance.between(0, 2);
        int steps = chance.between(1, STEPS_AT_MOST);
        for (int step = steps; step > 0; step--) {
            Instant at = time.now().minus(Duration.ofDays(step * 50L - chance.between(0, 20)));
            path.add(new DemoStage(chance.id(at), patient.id(), RecoveryStage.values()[stage], at, clinician));
            stage = chance.happens(BACK) ? Math.max(0, stage - 1) : Math.min(4, stage + 1);
        }
        return path;
    }
}
