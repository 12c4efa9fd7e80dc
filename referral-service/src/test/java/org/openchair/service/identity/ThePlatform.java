package org.openchair.service.identity;

import org.openchair.service.data.Rows;

/** The caller where nobody calls. */
public final class ThePlatform {

    private ThePlatform() {}

    public static Caller calls(Rows rows) {
        Caller caller = new Caller();
        caller.rows = rows;
        caller.isThePlatform();
        return caller;
    }
}
