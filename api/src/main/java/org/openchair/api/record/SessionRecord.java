package org.openchair.api.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.record.Severity;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.SessionState;

/**
 * What a session was about, never what a member said.
 *
 * @param version version of the record; 0 while nothing was saved
 * @param sessionVersion version of the session, for signing it
 * @param usualApproach the approach that the group states; null when it states none
 * @param signedAt from then on everything here is locked; null before
 * @param attended people who attended, as amended
 * @param marked people with a mark
 * @param expected people who had a seat on that day
 * @param keepsProgressNotes may the caller write progress notes on single persons here?
 * @param note where it is withheld, words that say so
 * @param noteWithheld does the note stay with the therapists of the group? It stays as it is when the caller saves the record
 */
public record SessionRecord(
        UUID sessionId,
        int version,
        int sessionVersion,
        UUID groupId,
        String groupName,
        CodeLabel usualApproach,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        Instant signedAt,
        String signedBy,
        int attended,
        int marked,
        int expected,
        boolean keepsProgressNotes,
        List<CodeLabel> topics,
        List<CodeLabel> support,
        CodeLabel approach,
        Integer selfRating,
        List<CodeLabel> fidelity,
        String note,
        boolean noteWithheld,
        Instant savedAt,
        String savedBy,
        List<NotedRisk> risks,
        List<Amendment> amendments) {

    /**
     * A risk that showed.
     *
     * @param actionTaken where it is withheld, words that say so
     * @param withheld does what was done stay with the therapists of the group? Then the caller cannot take the risk back
     * @param afterSigning was it added once the session was signed?
     * @param concernOwed must a clinician know, and was no concern about a person of this session raised since?
     */
    public record NotedRisk(
            UUID id,
            CodeLabel risk,
            Severity severity,
            String actionTaken,
            boolean withheld,
            boolean clinicianMustKnow,
            Instant notedAt,
            String notedBy,
            boolean afterSigning,
            boolean concernOwed) {}

    /**
     * What was added once the session was signed, or corrected with what it said before.
     *
     * @param callName whose mark was corrected; null for words
     * @param before the mark that was signed; null for words
     * @param after the mark that counts since; null for words
     * @param addition the words; null for a mark
     */
    public record Amendment(
            UUID id,
            String callName,
            AttendanceOutcome before,
            AttendanceOutcome after,
            String addition,
            String reason,
            Instant amendedAt,
            String amendedBy) {}
}
