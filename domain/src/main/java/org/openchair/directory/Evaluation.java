package org.openchair.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** How a group looks at its own progress through feedback, so that it can adjust. Whatever it never said is null. */
@Embeddable
public class Evaluation {

    @Column(name = "evaluation_feedback")
    private String feedback;

    @Enumerated(EnumType.STRING)
    @Column(name = "evaluation_rhythm")
    private EvaluationRhythm rhythm;

    @Column(name = "evaluation_reader")
    private String reader;

    @Column(name = "evaluation_due_on")
    private LocalDate dueOn;

    protected Evaluation() {}

    public Evaluation(String feedback, EvaluationRhythm rhythm, String reader, LocalDate dueOn) {
        this.feedback = feedback;
        this.rhythm = rhythm;
        this.reader = reader;
        this.dueOn = dueOn;
    }

    /** Which feedback is gathered, in words. */
    public String feedback() {
        return feedback;
    }

    public EvaluationRhythm rhythm() {
        return rhythm;
    }

    /** Who looks at the feedback and decides what to adjust, in words. */
    public String reader() {
        return reader;
    }

    /** The day by which the next one is due. */
    public LocalDate dueOn() {
        return dueOn;
    }
}
