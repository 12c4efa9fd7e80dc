package org.openchair.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** Passwords that the launcher made up itself, once, and keeps in a file that only its owner can read. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final RandomGenerator random;
    private final Properties kept = new Properties();

    private Secrets(Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    static Secrets in(Path file) throws CannotStart {
        return in(file, new SecureRandom());
    }

    static Secrets in(Path file, RandomGenerator random) throws CannotStart {
        Secrets secrets = new Secrets(file, random);
        try {
            secrets.load();
        } catch (IOException e) {
            throw new CannotStart("The secrets in %s cannot be read.".formatted(file), e);
        }
        return secrets;
    }

    /** The secret of that name, made up at the first call and the same ever after. */
    synchronized String get(String name) throws CannotStart {
        if (!kept.containsKey(name)) {
            kept.setProperty(name, madeUp());
            store();
        }
        return kept.getProperty(name);
    }

    private String madeUp() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void load() throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
    }

    private void store() throws CannotStart {
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "Made up at the first start. Whoever reads this can read everything.");
        } catch (IOException e) {
            throw new CannotStart("The secrets in %s cannot be written.".formatted(file), e);
        }
    }
}
