package org.openchair.launcher;

/** Why something failed, short enough for one line on a terminal. The log has the whole of it. */
final class Reason {

    private static final int LONGEST = 240;

    private Reason() {}

    static String of(Exception failure) {
        return shortened(failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }

    /** A message in one line of bearable length. */
    static String shortened(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
