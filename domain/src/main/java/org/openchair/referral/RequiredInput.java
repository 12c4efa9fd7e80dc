package org.openchair.referral;

import java.util.Optional;
import org.openchair.Refusal;

/** What has to be said with a move. */
public enum RequiredInput {
    /** A coded reason of the move's vocabulary. */
    REASON("reason-missing", "Choose a reason, so that the other side knows what to do next.", "reason") {
        @Override
        boolean met(MoveStatement said) {
            return filled(said.reason());
        }
    },
    /** Words to the other side. */
    COMMENT("comment-missing", "Write a message, so that the other side can answer.", "comment") {
        @Override
        boolean met(MoveStatement said) {
            return filled(said.comment());
        }
    };

    private final String code;
    private final String detail;
    private final String field;

    RequiredInput(String code, String detail, String field) {
        this.code = code;
        this.detail = detail;
        this.field = field;
    }

    abstract boolean met(MoveStatement said);

    Optional<Refusal> objection(MoveStatement said) {
        return met(said) ? Optional.empty() : Optional.of(new Refusal(code, detail, field));
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
