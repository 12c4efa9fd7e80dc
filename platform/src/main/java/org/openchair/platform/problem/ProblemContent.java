package org.openchair.platform.problem;

import java.util.List;
import java.util.stream.Stream;
import org.openchair.Passage;
import org.openchair.Refusal;
import org.openchair.Refusal.Conflict;
import org.openchair.api.FieldError;
import org.openchair.api.Problem;
import org.openchair.api.RefusalStatus;
import org.openchair.screening.ScreeningRule;

/**
 * What a problem says, before it is known in answer to which request.
 *
 * @param errors fields to correct, or empty
 * @param conflict both versions, or null
 * @param passages what the text screen asks about, or empty
 * @param readBy who reads those texts, or null
 */
public record ProblemContent(
        int status,
        String code,
        String detail,
        List<FieldError> errors,
        Conflict conflict,
        List<Passage> passages,
        Passage.ReadBy readBy) {

    ProblemContent(int status, String code, String detail, List<FieldError> errors, Conflict conflict) {
        this(status, code, detail, errors, conflict, List.of(), null);
    }

    private static final Conflict NONE = new Conflict(null, null);

    /** The domain said no. */
    public static ProblemContent of(Refusal refusal) {
        return new ProblemContent(
                RefusalStatus.of(refusal.code()),
                refusal.code(),
                refusal.detail(),
                errors(refusal),
                refusal.conflict(),
                refusal.passages(),
                refusal.readBy());
    }

    /** A text has the code of what was found in it, which need not be the code of the whole. */
    private static List<FieldError> errors(Refusal refusal) {
        Stream<FieldError> errors = refusal.passages().isEmpty()
                ? Stream.ofNullable(refusal.field())
                        .map(field -> new FieldError(field, refusal.code(), refusal.detail()))
                : refusal.passages().stream().map(passage -> error(passage, refusal.readBy()));
        return errors.distinct().toList();
    }

    private static FieldError error(Passage passage, Passage.ReadBy readBy) {
        ScreeningRule rule = ScreeningRule.about(passage.kind(), readBy);
        return new FieldError(passage.field(), rule.code(), rule.detail(readBy));
    }

    /** As it goes out, with the id of the request. */
    public Problem toProblem(String requestId) {
        Conflict versions = conflict == null ? NONE : conflict;
        return new Problem(
                "about:blank",
                StatusTitle.of(status),
                status,
                code,
                detail,
                "urn:uuid:" + requestId,
                errors,
                versions.current(),
                versions.submitted(),
                passages,
                readBy);
    }
}
