package org.openchair.service.directory.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.RedFlagQuestion;
import org.openchair.directory.ChecklistRule.Question;
import org.openchair.directory.RedFlagAnswer;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** The red flags as they are asked now, and the answers that were given. */
@RequestScoped
public class Checklist {

    private static final String KEEP = "INSERT INTO openchair.vetting_answer (event_id, code, version, present, note)"
            + " VALUES (?, ?, ?, ?, CAST(? AS text))";

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    /** The questions, in their order, in the caller's language. */
    public List<RedFlagQuestion> questions() {
        String question = "label_es".equals(wording.labelColumn()) ? "question_es" : "question_en";
        return rows.list(
                Query.of("SELECT code, version, " + question + " AS question FROM openchair.red_flag"
                        + " WHERE retired_on IS NULL ORDER BY position, code"),
                row -> new RedFlagQuestion(row.text("code"), row.count("version"), row.text("question")));
    }

    List<Question> asked() {
        return questions().stream()
                .map(each -> new Question(each.code(), each.version()))
                .toList();
    }

    boolean knows(Collection<String> codes) {
        return questions().stream().map(RedFlagQuestion::code).toList().containsAll(codes);
    }

    /** Keeps the answers on which a move was decided. */
    void keep(UUID eventId, List<RedFlagAnswer> answers) {
        answers.forEach(
                each -> rows.change(Query.of(KEEP, eventId, each.code(), each.version(), each.present(), each.note())));
    }
}
