package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** Passwords that the launcher made up itself, once, and keeps in a file that only its owner can read. */
final class Secrets {

    private static final int BYTES = 24;
    private static final String COMMENT = "Made up at the first start. Whoever reads this can read everything.";

    private final KeptProperties file;
    private final RandomGenerator random;
    private final Properties kept;

    private Secrets(KeptProperties file, RandomGenerator random, Properties kept) {
        this.file = file;
        this.random = random;
        this.kept = kept;
    }

    /** The secrets of a data folder. Refuses a damaged file when there is a database that cannot be entered without it. */
    static Secrets of(DataFolder folder) throws CannotStart {
        Secrets secrets = in(folder.secrets());
        if (folder.hasDatabase() && !secrets.kept.containsKey(Settings.SUPERUSER_PASSWORD)) {
            throw new CannotStart(
                    "The secrets in %s are missing or damaged, and the database cannot be entered without them. Restore the file from a backup."
                            .formatted(folder.secrets()));
        }
        secrets.mark(DataFolder.DEMO, Boolean.toString(folder.demo()));
        return secrets;
    }

    static Secrets in(Path path) throws CannotStart {
        return in(path, new SecureRandom());
    }

    static Secrets in(Path path, RandomGenerator random) throws CannotStart {
        KeptProperties file = new KeptProperties(path);
        try {
            return new Secrets(file, random, whole(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("The secrets in %s cannot be read.".formatted(path), e);
        }
    }

    /** The secret of that name, made up at the first call and the same ever after. */
    synchronized String get(String name) throws CannotStart {
        if (!kept.containsKey(name)) {
            mark(name, madeUp());
        }
        return kept.getProperty(name);
    }

    private synchronized void mark(String name, String value) throws CannotStart {
        if (value.equals(kept.getProperty(name))) {
            return;
        }
        kept.setProperty(name, value);
        try {
            file.write(kept, COMMENT);
        } catch (IOException e) {
            throw new CannotStart("The secrets in %s cannot be written.".formatted(file.file()), e);
        }
    }

    /** What is in the file, without the half of a secret at the end of one that an earlier version wrote when it was killed. */
    private static Properties whole(KeptProperties file) throws IOException {
        Properties kept = file.read();
        if (Files.exists(file.file()) && !Files.readString(file.file()).endsWith("\n")) {
            kept.values()
                    .removeIf(value -> value.toString().matches("[0-9a-f]*")
                            && value.toString().length() < 2 * BYTES);
        }
        return kept;
    }

    private String madeUp() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
