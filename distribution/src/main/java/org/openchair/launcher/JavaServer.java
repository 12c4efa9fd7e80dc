package org.openchair.launcher;

/** What Keycloak and Payara have in common: a Java process that is asked over HTTP until it serves. */
abstract class JavaServer extends ProcessServer {

    private final HealthProbe probe = new HealthProbe();

    JavaServer(String name, DataFolder folder, String pidFile, String log) {
        super(name, new PidFile(folder.run(pidFile)), folder.log(log));
    }

    /** Waits until every address answers, or the process ends. */
    final void awaitServing(String... urls) throws CannotStart, InterruptedException {
        for (String url : urls) {
            awaitServing(url, () -> probe.serves(url));
        }
    }

    /** The Java that runs the launcher. */
    static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }
}
