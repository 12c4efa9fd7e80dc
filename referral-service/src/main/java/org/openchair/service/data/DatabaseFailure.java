package org.openchair.service.data;

/** The database did not do what it was asked. */
public class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(Exception cause) {
        super(cause);
    }
}
