package org.openchair.directory.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.directory.Evaluation;
import org.openchair.directory.EvaluationRhythm;
import org.openchair.directory.SupportGroup;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;

/**
 * How a group looks at its own progress.
 *
 * @param feedback which feedback is gathered, in words
 * @param reader who looks at it and decides what to adjust, in words
 * @param dueOn the day by which the next one is due
 * @param screen answer to the text screen; null before it has asked, and in what is stored
 */
public record EvaluationPart(
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 2000) String feedback,
        EvaluationRhythm rhythm,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 500) String reader,
        LocalDate dueOn,
        @Valid ScreenAnswer screen)
        implements Part {

    public EvaluationPart {
        feedback = Part.text(feedback);
        reader = Part.text(reader);
    }

    static EvaluationPart of(Evaluation evaluation) {
        return new EvaluationPart(
                evaluation.feedback(), evaluation.rhythm(), evaluation.reader(), evaluation.dueOn(), null);
    }

    @Override
    public void writeTo(SupportGroup group, Instant now) {
        group.evaluate(new Evaluation(feedback, rhythm, reader, dueOn), now);
    }

    @Override
    public EvaluationPart unasked() {
        return new EvaluationPart(feedback, rhythm, reader, dueOn, null);
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.EVALUATION;
    }

    @Override
    public Optional<Refusal> objection() {
        return Optional.empty();
    }
}
