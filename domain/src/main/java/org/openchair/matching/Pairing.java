package org.openchair.matching;

/** A patient's needs beside a group that might meet them. */
public record Pairing(Needs needs, Candidate group) {

    Needs.Must must() {
        return needs.must();
    }

    Needs.Wishes wishes() {
        return needs.wishes();
    }
}
