package org.openchair.service.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.record.SessionRecord;
import org.openchair.api.record.WriteRecord;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.reference.Vocabulary;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.service.screening.Screening;
import org.openchair.service.session.LedSessions;
import org.openchair.service.session.LedSessions.LedSession;
import org.openchair.service.session.MemberNames;
import org.openchair.service.session.MemberNames.Written;
import org.openchair.session.MarkingRule;

/** Saves the record of a session until it is signed. */
@Act
public class RecordWriting {

    private static final String SAVE =
            """
            INSERT INTO openchair.session_record (session_id, version, approach, self_rating, note, names_confirmed, saved_at, saved_by)
            VALUES (?, 1, CAST(? AS text), CAST(? AS integer), CAST(? AS text), ?, ?, ?)
            ON CONFLICT (session_id) DO UPDATE
               SET version = session_record.version + 1, approach = excluded.approach, self_rating = excluded.self_rating,
                   note = excluded.note, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
                   names_confirmed = excluded.names_confirmed
                     OR session_record.names_confirmed AND session_record.note IS NOT DISTINCT FROM excluded.note""";

    private static final String CODES_KEPT =
            """
            SELECT CAST(count(*) AS integer) AS kept FROM openchair.session_record_code
             WHERE session_id = ? AND vocabulary = ? AND code = ANY (?)""";

    @Inject
    Screening screening;

    @Inject
    Rows rows;

    @Inject
    LedSessions sessions;

    @Inject
    SessionRecords records;

    @Inject
    MemberNames names;

    @Inject
    ReadByPeers peers;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Refused with {@code not-found}, the code of a {@link MarkingRule}, {@code stale-version}, {@code names-in-text},
     * {@code note-withheld} or {@code code-unknown}.
     */
    public Outcome<SessionRecord> write(UUID sessionId, WriteRecord asked) {
        return sessions.change(sessionId).then(led -> MarkingRule.checkSession(led.session(), clock.instant())
                .then(open -> {
                    SessionRecord current = records.now(sessionId);
                    WriteRecord said = stated(asked, current);
                    return fresh(current, said)
                            .then(seen -> said.equals(said(current, said))
                                    ? Outcome.done(current)
                                    : save(led, current, said));
                }));
    }

    private Outcome<SessionRecord> fresh(SessionRecord current, WriteRecord asked) {
        WriteRecord stored = said(current, asked);
        boolean again = stored.equals(asked) && current.version() > 0;
        return again || current.version() == asked.version()
                ? Outcome.done(current)
                : Outcome.refused(Refusal.stale(versioned(stored, current.version()), asked));
    }

    private Outcome<SessionRecord> save(LedSession led, SessionRecord current, WriteRecord asked) {
        UUID id = led.session().id();
        screening.isReadIn(led.group());
        screening.wasAccepted("note", current.note());
        return noteToKeep(current, asked)
                .then(note -> names.screen(led.group().id(), asked.namesConfirmed(), ownNote(current, note))
                        .then(clean -> knownApproach(id, asked))
                        .then(known -> {
                            saveRow(id, asked, note.orElse(null));
                            return keep(id, Vocabulary.SESSION_TOPIC, asked.topics(), "topics");
                        }))
                .then(kept -> keep(id, Vocabulary.SUPPORT_TYPE, asked.support(), "support"))
                .then(kept -> keepFidelity(id, asked))
                .then(kept -> {
                    audit.record(AuditEvent.listed("session-record-saved/" + id));
                    return Outcome.done(records.now(id));
                });
    }

    /** A note that the writer does not read stays as it is. */
    private Outcome<Optional<String>> noteToKeep(SessionRecord current, WriteRecord asked) {
        if (!current.noteWithheld()) {
            return Outcome.done(Optional.ofNullable(asked.note()));
        }
        return Objects.equals(asked.note(), current.note())
                ? Outcome.done(records.keptNote(current.sessionId()))
                : Outcome.refused(new Refusal(
                        "note-withheld",
                        "This note was written for the therapists of this group and stays as it is. Add yours to the record once it is signed.",
                        "note"));
    }

    /** What the writer wrote of the note, which is nothing where they do not read it. */
    private static Written ownNote(SessionRecord current, Optional<String> note) {
        return new Written("note", current.noteWithheld() ? null : note.orElse(null));
    }

    private Outcome<UUID> knownApproach(UUID id, WriteRecord asked) {
        boolean known = asked.approach() == null
                || rows.any(Query.of(
                        "SELECT 1 FROM openchair.offered_code WHERE vocabulary = 'approach' AND code = ?"
                                + " UNION ALL SELECT 1 FROM openchair.session_record WHERE session_id = ? AND approach = ?",
                        asked.approach(),
                        id,
                        asked.approach()));
        return known ? Outcome.done(id) : unknown("approach");
    }

    private static Outcome<UUID> unknown(String field) {
        return Outcome.refused(new Refusal("code-unknown", "Choose from the list.", field));
    }

    private void saveRow(UUID id, WriteRecord asked, String note) {
        rows.change(Query.of(
                SAVE,
                id,
                asked.approach(),
                asked.selfRating(),
                note,
                asked.namesConfirmed(),
                clock.instant(),
                caller.person().orElseThrow().staffId()));
    }

    private Outcome<UUID> keepFidelity(UUID id, WriteRecord asked) {
        Vocabulary own = Vocabulary.fidelityOf(asked.approach() == null ? "none" : asked.approach());
        rows.change(Query.of(
                "DELETE FROM openchair.session_record_code"
                        + " WHERE session_id = ? AND vocabulary LIKE 'fidelity-%' AND vocabulary <> ?",
                id, own.code()));
        return keep(id, own, asked.fidelity(), "fidelity");
    }

    // A retired code stays where it was said before; nobody can add it.
    private Outcome<UUID> keep(UUID id, Vocabulary vocabulary, Set<String> codes, String field) {
        List<String> said = List.copyOf(codes);
        rows.change(Query.of(
                "DELETE FROM openchair.session_record_code WHERE session_id = ? AND vocabulary = ? AND code <> ALL (?)",
                id,
                vocabulary.code(),
                said));
        rows.change(Query.of(
                """
                INSERT INTO openchair.session_record_code (session_id, vocabulary, code)
                SELECT CAST(? AS uuid), o.vocabulary, o.code FROM openchair.offered_code o
                 WHERE o.vocabulary = ? AND o.code = ANY (?) ON CONFLICT DO NOTHING""",
                id,
                vocabulary.code(),
                said));
        int kept = rows.first(Query.of(CODES_KEPT, id, vocabulary.code(), said), row -> row.count("kept"))
                .orElseThrow();
        return kept == codes.size() ? Outcome.done(id) : unknown(field);
    }

    /** What is to be saved. A note that was not shown to the writer, or to which they said nothing for that reason, is as it was. */
    private WriteRecord stated(WriteRecord asked, SessionRecord current) {
        String note = asked.note() == null || asked.note().isBlank()
                ? null
                : asked.note().strip();
        boolean left = note == null && (asked.noteWithheld() || current.noteWithheld());
        return new WriteRecord(
                asked.version(),
                asked.topics(),
                asked.support(),
                asked.approach(),
                asked.selfRating(),
                asked.fidelity(),
                left || peers.isInPlaceOfText(note) ? current.note() : note,
                asked.namesConfirmed());
    }

    private static WriteRecord said(SessionRecord stored, WriteRecord like) {
        return new WriteRecord(
                like.version(),
                codes(stored.topics()),
                codes(stored.support()),
                stored.approach() == null ? null : stored.approach().code(),
                stored.selfRating(),
                codes(stored.fidelity()),
                stored.note(),
                like.namesConfirmed());
    }

    private static WriteRecord versioned(WriteRecord said, int version) {
        return new WriteRecord(
                version,
                said.topics(),
                said.support(),
                said.approach(),
                said.selfRating(),
                said.fidelity(),
                said.note(),
                said.namesConfirmed());
    }

    private static Set<String> codes(List<CodeLabel> labels) {
        return labels.stream().map(CodeLabel::code).collect(Collectors.toSet());
    }
}
