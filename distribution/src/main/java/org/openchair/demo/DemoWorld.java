package org.openchair.demo;

import java.time.Clock;
import java.util.List;

/**
 * Everything that happened in the demo, made in memory and written by {@link WorldWriter}.
 */
record DemoWorld(
        HalfYear time,
        List<DemoPatient> patients,
        List<DemoStage> stages,
        List<DemoReferral> referrals,
        List<DemoSession> meetings,
        List<DemoMark> marks) {

    private static final long SEED = 20_260_101L;
    private static final long STAGES_SEED = 20_260_103L;
    private static final int PATIENTS = 150;

    /**
     * Makes the world of the clock's day.
     *
     * @param scale how many times 150 patients
     */
    static DemoWorld make(List<DemoGroup> groups, Clock clock, int scale) {
        HalfYear time = HalfYear.upTo(clock);
        SeededRandom chance = new SeededRandom(SEED);
        DemoSessions sessions = new DemoSessions(groups, chance, time);
        List<DemoPatient> patients = new DemoPeople(chance, time).make(PATIENTS * scale);
        List<DemoReferral> referrals = new DemoReferrals(patients, groups, sessions, chance, time).make();
        DemoAttendance attendance = new DemoAttendance(sessions, chance);
        return new DemoWorld(
                time,
                patients,
                DemoStage.of(patients, new SeededRandom(STAGES_SEED), time),
                referrals,
                sessions.all().toList(),
                referrals.stream().flatMap(attendance::of).toList());
    }
}
