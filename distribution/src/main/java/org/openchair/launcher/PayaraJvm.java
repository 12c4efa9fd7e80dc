package org.openchair.launcher;

import java.util.List;

/** How the Java that runs the applications is set up: to start soon on a laptop, or to serve for weeks. */
public final class PayaraJvm {

    /** The operator's own options in place of either, separated by spaces. */
    public static final String SETTING = "OPENCHAIR_PAYARA_JVM_OPTIONS";

    /** Both compilers, and the collector that Java chooses for the machine. */
    public static final String SERVING = "-Xms256m -Xmx1g";

    /** The first compiler alone starts sooner and takes less memory; at length it is slower. */
    static final String TRYING = "-Xms64m -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private PayaraJvm() {}

    /** Options as arguments of the java command. */
    static List<String> arguments(String options) {
        return List.of(options.strip().split("\\s+"));
    }

    /** Makes the launcher trust the certificates that the applications trust by those options: it asks the same Keycloak. */
    static void trustAlike(String options) {
        arguments(options).stream()
                .filter(option -> option.startsWith("-Djavax.net.ssl.trustStore") && option.contains("="))
                .map(option -> option.substring(2).split("=", 2))
                .forEach(option -> System.setProperty(option[0], option[1]));
    }
}
