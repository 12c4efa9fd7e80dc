package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What a group promises: its purpose, confidentiality guideline and ground rules, and what a meeting is like. */
@Embeddable
public class Charter {

    private String purpose;

    @Column(name = "confidentiality_guideline")
    private String confidentialityGuideline;

    @Column(name = "ground_rules")
    private String groundRules;

    @Column(name = "typical_meeting")
    private String typicalMeeting;

    @Column(name = "inclusion_note")
    private String inclusionNote;

    protected Charter() {}

    public Charter(
            String purpose,
            String confidentialityGuideline,
            String groundRules,
            String typicalMeeting,
            String inclusionNote) {
        this.purpose = purpose;
        this.confidentialityGuideline = confidentialityGuideline;
        this.groundRules = groundRules;
        this.typicalMeeting = typicalMeeting;
        this.inclusionNote = inclusionNote;
    }

    public String confidentialityGuideline() {
        return confidentialityGuideline;
    }

    public String groundRules() {
        return groundRules;
    }

    public String purpose() {
        return purpose;
    }

    public String typicalMeeting() {
        return typicalMeeting;
    }

    public String inclusionNote() {
        return inclusionNote;
    }

    /** Does it promise the same as another about what is said, and about how people treat each other? */
    boolean promisesAs(Charter other) {
        return Objects.equals(confidentialityGuideline, other.confidentialityGuideline)
                && Objects.equals(groundRules, other.groundRules);
    }
}
