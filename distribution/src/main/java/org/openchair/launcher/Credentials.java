package org.openchair.launcher;

/** A name and a password of the database. */
record Credentials(String user, String password) {

    /** Without the password, so that no log can carry it. */
    @Override
    public String toString() {
        return user;
    }
}
