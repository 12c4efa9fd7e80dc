package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whom a group is for and how many of them: ages in years, sizes in people. What the group never said is null. */
@Embeddable
public class Membership {

    @Column(name = "min_age")
    private Integer minAge;

    @Column(name = "max_age")
    private Integer maxAge;

    @Column(name = "stage_note")
    private String stageNote;

    @Column(name = "min_size")
    private Integer minSize;

    @Column(name = "target_size")
    private Integer targetSize;

    private Integer capacity;

    protected Membership() {}

    public Membership(
            Integer minAge, Integer maxAge, String stageNote, Integer minSize, Integer targetSize, Integer capacity) {
        this.minAge = minAge;
        this.maxAge = maxAge;
        this.stageNote = stageNote;
        this.minSize = minSize;
        this.targetSize = targetSize;
        this.capacity = capacity;
    }

    /** The ages that it says it is for. */
    public AgeLimits ages() {
        return new AgeLimits(minAge, maxAge);
    }

    public Integer minAge() {
        return minAge;
    }

    public Integer maxAge() {
        return maxAge;
    }

    public String stageNote() {
        return stageNote;
    }

    public Integer minSize() {
        return minSize;
    }

    public Integer targetSize() {
        return targetSize;
    }

    public Integer capacity() {
        return capacity;
    }
}
