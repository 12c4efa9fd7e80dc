package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** When and how people join, and what it costs. */
@Embeddable
public class Joining {

    @Enumerated(EnumType.STRING)
    private EnrollmentKind enrollment;

    @Column(name = "cohort_starts_on")
    private LocalDate cohortStartsOn;

    @Column(name = "cohort_ends_on")
    private LocalDate cohortEndsOn;

    @Column(name = "registration_note")
    private String registrationNote;

    @Column(name = "joining_link")
    private String joiningLink;

    @Enumerated(EnumType.STRING)
    private Cost cost;

    @Column(name = "cost_note")
    private String costNote;

    protected Joining() {}

    public Joining(
            EnrollmentKind enrollment,
            LocalDate cohortStartsOn,
            LocalDate cohortEndsOn,
            String registrationNote,
            String joiningLink,
            Cost cost,
            String costNote) {
        this.enrollment = enrollment;
        this.cohortStartsOn = cohortStartsOn;
        this.cohortEndsOn = cohortEndsOn;
        this.registrationNote = registrationNote;
        this.joiningLink = joiningLink;
        this.cost = cost;
        this.costNote = costNote;
    }

    /** The same, with the link to join that was known before where none is stated: a published directory leaves links out. */
    Joining orLinkOf(Joining before) {
        String link = joiningLink == null && before != null ? before.joiningLink : joiningLink;
        return new Joining(enrollment, cohortStartsOn, cohortEndsOn, registrationNote, link, cost, costNote);
    }

    /**
     * Is it a cohort: because the group says so, or because it has a cohort's dates and says nothing? An open group has none. The
     * database's twin is {@code openchair.is_cohort}.
     */
    public boolean cohort() {
        boolean dated = cohortStartsOn != null || cohortEndsOn != null;
        return enrollment == EnrollmentKind.CLOSED_COHORT || (enrollment == null && dated);
    }

    /** Has the cohort begun by that day, or is it over? The database's twin is {@code openchair.cohort_has_begun}. */
    public boolean closedOn(LocalDate day) {
        boolean begun = cohortStartsOn != null && !day.isBefore(cohortStartsOn);
        return cohort() && (begun || (cohortEndsOn != null && day.isAfter(cohortEndsOn)));
    }

    public EnrollmentKind enrollment() {
        return enrollment;
    }

    public LocalDate cohortStartsOn() {
        return cohortStartsOn;
    }

    public LocalDate cohortEndsOn() {
        return cohortEndsOn;
    }

    public String registrationNote() {
        return registrationNote;
    }

    public String joiningLink() {
        return joiningLink;
    }

    public Cost cost() {
        return cost;
    }

    public String costNote() {
        return costNote;
    }
}
