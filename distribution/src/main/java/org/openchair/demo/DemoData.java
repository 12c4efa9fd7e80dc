package org.openchair.demo;

import java.util.function.Consumer;

/** Fills an empty platform with a clinic's half year. */
public final class DemoData {

    private DemoData() {}

    /** Where the platform is. */
    public record Target(
            String jdbcUrl, String ownerUser, String ownerPassword, String apiUrl, String keycloakUrl, int scale) {}

    /** Loads the data and tells its progress. */
    public static void load(Target target, Consumer<String> progress) throws Exception {}
}
