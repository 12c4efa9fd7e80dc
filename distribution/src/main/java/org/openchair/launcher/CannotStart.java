package org.openchair.launcher;

/** Why the platform cannot start or go on: one line for the person at the terminal, with what to do. */
final class CannotStart extends Exception {

    CannotStart(String line) {
        super(line);
    }

    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
