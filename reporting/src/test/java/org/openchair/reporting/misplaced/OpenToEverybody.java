package org.openchair.reporting.misplaced;

import jakarta.ws.rs.GET;

/** Breaks the rule that every operation names its roles. */
public class OpenToEverybody {

    @GET
    public String figures() {
        return "";
    }
}
