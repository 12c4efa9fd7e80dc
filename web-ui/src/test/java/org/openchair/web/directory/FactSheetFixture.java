package org.openchair.web.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.directory.ExpectedWait;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.Leader;
import org.openchair.api.directory.Place;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.HostKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;
import org.openchair.staff.Credential;

/** Fact sheets for tests. */
public final class FactSheetFixture {

    private static final UUID ID = UUID.fromString("0b1c0000-0000-4000-8000-00000000000a");

    private FactSheetFixture() {}

    /** A group that has answered everything, each text with this one. */
    public static FactSheet answering(String text) {
        return answering(text, GroupStatus.VETTED);
    }

    /** The same in another state. */
    public static FactSheet answering(String text, GroupStatus status) {
        return new FactSheet(
                ID,
                1,
                "Evening Circle",
                status,
                LocalDate.of(2026, 9, 1),
                text,
                Leadership.PEER_LED,
                GroupKind.SUPPORT_GROUP,
                MeetingFormat.IN_PERSON,
                new CodeLabel("none", "People share their experience"),
                EnrollmentKind.OPEN,
                null,
                null,
                text,
                List.of(new CodeLabel("growth", "Growing")),
                List.of(new CodeLabel("grief", "Grief")),
                List.of(new CodeLabel("adults", "Adults")),
                List.of(new CodeLabel("en", "English")),
                18,
                null,
                4,
                8,
                12,
                Openings.FEW,
                WaitingBand.FEWER_THAN_FIVE,
                new ExpectedWait(2, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 8, 1)),
                "Harbor House",
                HostKind.NON_PROFIT,
                new Place("Library", "1 Main Street", "Brooklyn", "NY", "11203", "Step-free"),
                "America/New_York",
                "Every Tuesday, 6:30 p.m.",
                90,
                List.of(Instant.parse("2026-12-01T23:30:00Z")),
                Cost.FREE,
                text,
                text,
                text,
                text,
                text,
                text,
                List.of(new CodeLabel("hearing", "Help with hearing")),
                true,
                List.of(new Leader("Fay", Credential.CERTIFIED_PEER_WORKER, true)),
                true,
                false);
    }

    /** A group that has said nothing but its name. */
    static FactSheet silent() {
        return places(null, null, null);
    }

    /** A group of which only the places and the wait are known. */
    static FactSheet places(Openings openings, WaitingBand waiting, ExpectedWait wait) {
        return new FactSheet(
                ID,
                1,
                "Evening Circle",
                GroupStatus.VETTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                openings == null ? null : 12,
                openings,
                waiting,
                wait,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                true,
                false);
    }
}
