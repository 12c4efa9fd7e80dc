package org.openchair.reporting.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Proof that a pattern of hidden cells protects: for each demand two tables that a reader cannot tell from the true one, in
 * which the cell is as low and as high as demanded. Kept secret; only its hash is recorded.
 */
public record Certificate(List<Witness> witnesses) {

    /**
     * Two possible tables for one hidden cell.
     *
     * @param cell name of the cell
     * @param low counts of the atoms in a table where the cell is low
     * @param high counts of the atoms in a table where it is high
     */
    public record Witness(String cell, List<Integer> low, List<Integer> high) {

        public Witness {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    public Certificate {
        witnesses = List.copyOf(witnesses);
    }

    /** SHA-256 of the certificate's text, 64 hexadecimal digits. */
    public String sha256() {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String text() {
        return witnesses.stream()
                .map(witness -> witness.cell() + " " + witness.low() + " " + witness.high())
                .collect(Collectors.joining("\n"));
    }
}
