package org.openchair.web.session;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.web.frame.BundledFiles;

/** The shell of today's rosters: the blank lines that its script fills in. */
public record OfflinePage() {
    private static final List<String> FILES = List.of(
            "openchair.css",
            "openchair.js",
            "roster.js",
            "roster-clock.js",
            "roster-leaving.js",
            "roster-line.js",
            "roster-store.js",
            "roster-sending.js",
            "roster-shell.js",
            "roster-unsent.js",
            "roster.webmanifest",
            "mark-light.svg",
            "favicon.svg",
            "icon-192.png");

    /** A person about whom nothing is known. */
    public Roster.Entry nobody() {
        return new Roster.Entry(
                new UUID(0, 0), "", true, AttendanceOutcome.NOT_RECORDED, null, 0, true, null, null, List.of());
    }

    /** The first line of the worker: what it keeps. */
    static String kept() {
        String files = Stream.concat(Stream.of("/roster"), FILES.stream().map(BundledFiles::address))
                .map(address -> "'" + address + "'")
                .collect(Collectors.joining(", "));
        return "const SHELL = [" + files + "];\n";
    }
}
