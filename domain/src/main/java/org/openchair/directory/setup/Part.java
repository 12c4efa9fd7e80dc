package org.openchair.directory.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.directory.SupportGroup;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/** One part of what is stated when a group is set up. What is not known yet is null or empty. */
public sealed interface Part extends ScreenedContent
        permits PurposePart,
                FormatPart,
                TimesPart,
                PlacePart,
                PeoplePart,
                GuidelinesPart,
                InclusionPart,
                EvaluationPart {

    /** What the writer answered to the text screen; null where there is no text. */
    @Override
    default ScreenAnswer screen() {
        return null;
    }

    /** The same without what was answered to the text screen: what is stated. */
    default Part unasked() {
        return this;
    }

    /** Which part it is. */
    SetUpPart kind();

    /** What contradicts itself in it, beside the field to correct, or empty. */
    Optional<Refusal> objection();

    /**
     * What makes no sense on that day in what is newly stated, or empty.
     *
     * @param today the day it is for the group
     */
    default Optional<Refusal> objectionOn(LocalDate today) {
        return Optional.empty();
    }

    /** Puts it in place of what the group stated before. */
    void writeTo(SupportGroup group, Instant now);

    /** A text as it is kept: nothing but spaces is nothing. */
    static String text(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** Says no beside a field. */
    static Optional<Refusal> when(boolean wrong, String code, String detail, String field) {
        return wrong ? Optional.of(new Refusal(code, detail, field)) : Optional.empty();
    }
}
