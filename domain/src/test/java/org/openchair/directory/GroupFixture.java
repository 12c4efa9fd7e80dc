package org.openchair.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openchair.Ids;

/** Groups for tests: whole unless told otherwise. */
public final class GroupFixture {

    private final UUID leader = Ids.next();
    private LocalDate vettedOn = LocalDate.of(2026, 1, 1);
    private Nature nature =
            new Nature(Leadership.PEER_LED, GroupKind.SUPPORT_GROUP, MeetingFormat.IN_PERSON, "none", null);
    private Charter charter = new Charter("Together", "What is said stays.", "One speaks at a time.", null, null);
    private Joining joining = new Joining(EnrollmentKind.OPEN, null, null, null, null, Cost.FREE, null);
    private Membership membership = new Membership(null, null, null, 3, 8, 12);
    private Set<UUID> leaders = Set.of(leader);

    private GroupFixture() {}

    public static GroupFixture aGroup() {
        return new GroupFixture();
    }

    public GroupFixture ages(Integer min, Integer max) {
        membership = new Membership(min, max, null, null, null, null);
        return this;
    }

    public GroupFixture joining(EnrollmentKind kind, LocalDate starts) {
        joining = new Joining(kind, starts, null, null, null, null, null);
        return this;
    }

    GroupFixture vettedOn(LocalDate day) {
        vettedOn = day;
        return this;
    }

    GroupFixture withoutNature() {
        nature = new Nature(null, null, null, null, null);
        return this;
    }

    GroupFixture withoutCharter() {
        charter = new Charter(null, null, null, null, null);
        return this;
    }

    GroupFixture purpose(String text) {
        charter = new Charter(text, charter.confidentialityGuideline(), charter.groundRules(), null, null);
        return this;
    }

    GroupFixture withoutLeaders() {
        leaders = Set.of();
        return this;
    }

    GroupFacts facts() {
        return new GroupFacts(
                "Evening Circle",
                vettedOn,
                nature,
                charter,
                joining,
                membership,
                MeetingTimes.inWords(null),
                new GroupCodes(Set.of("grief"), Set.of(), Set.of("en"), Set.of(), Set.of()),
                leaders,
                null,
                null);
    }

    public SupportGroup vetted() {
        return inStatus(GroupStatus.VETTED);
    }

    public SupportGroup inStatus(GroupStatus status) {
        SupportGroup group = new SupportGroup(Ids.next());
        group.describe(facts(), status, Instant.parse("2026-05-05T12:00:00Z"));
        return group;
    }
}
