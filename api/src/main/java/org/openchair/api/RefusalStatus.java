package org.openchair.api;

import java.util.Map;

/** Which HTTP status a refusal's code has, in either service; 422 unless said otherwise. */
public final class RefusalStatus {

    private static final int UNPROCESSABLE = 422;
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("not-found", 404),
            Map.entry("not-linked", 403),
            Map.entry("forbidden", 403),
            Map.entry("move-not-yours", 403),
            Map.entry("stale-version", 409),
            Map.entry("id-taken", 409),
            Map.entry("removed-since", 409),
            Map.entry("record-number-taken", 409),
            Map.entry("vetter-is-author", 403),
            Map.entry("reviewer-is-reporter", 403),
            Map.entry("code-taken", 409),
            Map.entry("label-taken", 409),
            Map.entry("already-retired", 409),
            Map.entry("not-retired", 409),
            Map.entry("possible-duplicate", 409),
            Map.entry("patient-merged", 409),
            Map.entry("merge-not-remembered", 409),
            Map.entry("merge-too-old", 409),
            Map.entry("merged-since", 409),
            Map.entry("two-seats-in-one-group", 409),
            Map.entry("kept-apart-from-each-other", 409),
            Map.entry("group-being-vetted", 409),
            Map.entry("group-retired", 409),
            Map.entry("group-full", 409),
            Map.entry("list-paused", 409),
            Map.entry("offer-ended", 409),
            Map.entry("already-in-group", 409),
            Map.entry("already-referred", 409),
            Map.entry("two-referrals-in-one-group", 409),
            Map.entry("already-kept-apart", 409),
            Map.entry("seat-not-possible", 409),
            Map.entry("leader-kept-apart", 409),
            Map.entry("already-withdrawn", 409),
            Map.entry("not-a-draft", 409),
            Map.entry("not-sent-yet", 409),
            Map.entry("move-not-possible", 409),
            Map.entry("already-continued", 409),
            Map.entry("session-signed", 409),
            Map.entry("follow-up-closed", 409),
            Map.entry("meeting-held", 409),
            Map.entry("meeting-past", 409),
            Map.entry("meeting-called-off", 409),
            Map.entry("meeting-overlaps", 409),
            Map.entry("meeting-changed-already", 409),
            Map.entry("already-acknowledged", 409),
            Map.entry("closed-already", 409),
            Map.entry("not-a-therapist", 403),
            Map.entry("no-progress-notes-here", 403),
            Map.entry("session-not-signed", 409),
            Map.entry("feedback-full", 409),
            Map.entry("feedback-closed", 409),
            Map.entry("too-many-guesses", 429),
            Map.entry("quarter-malformed", 400),
            Map.entry("idempotency-key-invalid", 400),
            Map.entry("quarter-unknown", 404),
            Map.entry("quarter-not-closed", 409),
            Map.entry("unavailable", 503),
            Map.entry("busy", 503));

    private RefusalStatus() {}

    /** The status of a code. */
    public static int of(String code) {
        return STATUS.getOrDefault(code, UNPROCESSABLE);
    }
}
