package org.openchair.launcher;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The Payara Micro that runs the applications: the one that comes with Openchair, or a newer one of the operator's own. */
final class PayaraJar {

    /** Path of a Payara Micro to run in place of the one that comes with Openchair. */
    static final String SETTING = "OPENCHAIR_PAYARA_JAR";

    private static final String MAIN_CLASS = "fish/payara/micro/PayaraMicro.class";

    /** A class file says which Java it is for: 61 is Java 17, 65 is Java 21. */
    private static final int JAVA_OF_CLASS_FILES = 44;

    private PayaraJar() {}

    /** Refuses a file that is no Payara Micro, and one that needs a newer Java than this. */
    static Path checked(Path jar) throws CannotStart {
        int needed = neededJava(jar);
        int running = Runtime.version().feature();
        if (needed > running) {
            throw new CannotStart(
                    "%s is a Payara Micro for Java %d and newer, and this is Java %d. Set JAVA_HOME to a newer JDK."
                            .formatted(jar, needed, running));
        }
        return jar;
    }

    private static int neededJava(Path jar) throws CannotStart {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry main = file.getEntry(MAIN_CLASS);
            if (main == null) {
                throw noPayara(jar, "it has no " + MAIN_CLASS);
            }
            try (DataInputStream header = new DataInputStream(file.getInputStream(main))) {
                header.readInt();
                header.readUnsignedShort();
                return header.readUnsignedShort() - JAVA_OF_CLASS_FILES;
            }
        } catch (IOException e) {
            throw noPayara(jar, e.getMessage());
        }
    }

    private static CannotStart noPayara(Path jar, String why) {
        return new CannotStart("%s: %s is no Payara Micro (%s).".formatted(SETTING, jar, why));
    }
}
