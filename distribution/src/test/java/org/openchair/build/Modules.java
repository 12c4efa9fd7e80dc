package org.openchair.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules of the build, as its root says them. */
public final class Modules {

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    private Modules() {}

    /** Their folders, beside this module's. */
    public static List<Path> all() throws IOException {
        return MODULE.matcher(Files.readString(Path.of("../pom.xml")))
                .results()
                .map((MatchResult found) -> Path.of("..", found.group(1)))
                .toList();
    }
}
