package org.openchair.api.letter;

import java.util.List;
import java.util.UUID;

/**
 * What the doctor hears back about a referral: participation, scores and what is asked of them. It holds nothing that was said
 * in the group, and nobody else's name but those of the people who refer.
 *
 * @param facts whom it is about
 * @param sections in the order in which they are read
 * @param notice what must go with it wherever it goes, or null
 */
public record ReturnLetter(
        UUID referralId, UUID patientId, String title, List<Fact> facts, List<Section> sections, String notice) {

    /** Something stated in a line. */
    public record Fact(String name, String value) {}

    /** A part of the letter. */
    public record Section(String heading, List<String> paragraphs) {}
}
