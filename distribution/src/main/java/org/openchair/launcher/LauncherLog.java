package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the launcher and its libraries have to say for themselves goes to a file: the terminal is for the operator. */
final class LauncherLog {

    private static final int BYTES = 5_000_000;
    private static final int FILES = 3;
    private static final Logger LOG = Logger.getLogger(LauncherLog.class.getName());

    private LauncherLog() {}

    /** To be called before anything is logged. */
    static void leaveTerminal() {
        Logger root = Logger.getLogger("");
        for (Handler console : root.getHandlers()) {
            root.removeHandler(console);
        }
    }

    static void writeTo(Path file) throws CannotStart {
        try {
            FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new CannotStart("The log %s cannot be written.".formatted(file), e);
        }
    }

    /** Keeps the whole story of a failure whose one line went to the terminal. */
    static void failure(Throwable failure) {
        LOG.log(Level.SEVERE, "The platform cannot run", failure);
    }

    /** Keeps why a server has to be started again. */
    static void end(String server, CannotStart why) {
        LOG.log(Level.WARNING, why.getCause(), () -> "%s has to be started again. %s"
                .formatted(server, why.getMessage()));
    }

    /** Keeps what the launcher could not do and goes on without. */
    static void warning(String what, Exception why) {
        LOG.log(Level.WARNING, why, () -> what);
    }
}
