package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server writes while it deploys the applications. One that cannot be deployed does not end the server, which would be waited
 * for in vain.
 *
 * @param log where the server writes
 * @param from how long the log was before this start
 */
record DeploymentLog(Path log, long from) {

    private static final Pattern FAILURE = Pattern.compile(
            "(?:Exception while (?:loading|preparing|deploying) the app|Application deployment failed)[ \\t]*[:.]?[ \\t]*(.*)");

    /** The last cause that was logged before says more than the line about the failure. */
    private static final Pattern CAUSE = Pattern.compile("(?m)^Caused by: [\\w.$]+: (.+)$");

    /** The log as it is before a start. */
    static DeploymentLog from(Path log) throws IOException {
        return new DeploymentLog(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** Why an application cannot be deployed, if one cannot. */
    Optional<String> failure() {
        try {
            String said = sinceStart();
            Matcher failure = FAILURE.matcher(said);
            return failure.find() ? Optional.of(reason(said, failure)) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static String reason(String said, Matcher failure) {
        return Reason.shortened(CAUSE.matcher(said.substring(0, failure.start()))
                .results()
                .reduce((earlier, last) -> last)
                .map(cause -> cause.group(1))
                .orElseGet(() -> failure.group(1)));
    }

    private String sinceStart() throws IOException {
        byte[] all = Files.readAllBytes(log);
        // A log that grew too large has been emptied meanwhile.
        int start = from > all.length ? 0 : (int) from;
        return new String(all, start, all.length - start);
    }
}
