package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What sort of group it is. Whatever the group never said is null. */
@Embeddable
public class Nature {

    @Enumerated(EnumType.STRING)
    private Leadership leadership;

    @Enumerated(EnumType.STRING)
    private GroupKind kind;

    @Enumerated(EnumType.STRING)
    private MeetingFormat format;

    private String approach;

    @Column(name = "mental_health_expert_involved")
    private Boolean mentalHealthExpertInvolved;

    protected Nature() {}

    public Nature(
            Leadership leadership,
            GroupKind kind,
            MeetingFormat format,
            String approach,
            Boolean mentalHealthExpertInvolved) {
        this.leadership = leadership;
        this.kind = kind;
        this.format = format;
        this.approach = approach;
        this.mentalHealthExpertInvolved = mentalHealthExpertInvolved;
    }

    public Leadership leadership() {
        return leadership;
    }

    public GroupKind kind() {
        return kind;
    }

    public MeetingFormat format() {
        return format;
    }

    /** Code of the approach vocabulary, or null. */
    public String approach() {
        return approach;
    }

    public Boolean mentalHealthExpertInvolved() {
        return mentalHealthExpertInvolved;
    }

    /** Is it led by the same sort of people, to the same end, as another says? */
    boolean sameAs(Nature other) {
        return leadership == other.leadership && kind == other.kind;
    }
}
