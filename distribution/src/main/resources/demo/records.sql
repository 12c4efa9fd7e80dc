-- What the sessions of the last ten weeks were about, in the groups of people with an account; and how members rated them. Everything
-- here was said before the session was signed, so the locks on signed sessions are lifted while it is written.
ALTER TABLE openchair.session_record DISABLE TRIGGER session_record_is_locked;
ALTER TABLE openchair.session_record_code DISABLE TRIGGER session_record_code_is_locked;

CREATE TEMP TABLE recorded ON COMMIT DROP AS
  SELECT DISTINCT ON (s.id) s.id, s.group_id, s.local_date, s.ends_at, s.signed_at, f.staff_id, g.leadership,
         coalesce(g.approach, 'none') AS approach, get_byte(decode(md5(s.id::text), 'hex'), 0) AS chance,
         (SELECT count(*)::integer FROM openchair.attendance a
           WHERE a.session_id = s.id AND openchair.attended(a.outcome)) AS came
    FROM openchair.group_session s
    JOIN openchair.support_group g ON g.id = s.group_id
    JOIN openchair.group_facilitator f ON f.group_id = g.id
    JOIN openchair.staff l ON l.id = f.staff_id AND l.subject IS NOT NULL
   WHERE s.state = 'HELD' AND s.ends_at < openchair.now() AND s.local_date > openchair.today_in('UTC') - 70
   ORDER BY s.id, f.staff_id;

INSERT INTO openchair.session_record (session_id, version, approach, self_rating, note, saved_at, saved_by)
SELECT id, 1, approach, 2 + chance % 4, CASE WHEN chance % 5 = 0 THEN 'A calm evening; the closing round ran late.' END,
       coalesce(signed_at, ends_at) - interval '1 minute', staff_id
  FROM recorded;

INSERT INTO openchair.session_record_code (session_id, vocabulary, code)
SELECT r.id, c.vocabulary, c.code
  FROM recorded r
  JOIN openchair.reference_code c
    ON c.vocabulary IN ('session-topic', 'support-type', 'fidelity-' || r.approach)
 WHERE get_byte(decode(md5(r.id || c.vocabulary || c.code), 'hex'), 0) % 3 = 0;

INSERT INTO openchair.session_risk (id, session_id, code, severity, action_taken, clinician_must_know, noted_at, noted_by)
SELECT md5('risk' || r.id)::uuid, r.id, k.code, k.severity, k.done, false, coalesce(r.signed_at, r.ends_at) - interval '1 minute', r.staff_id
  FROM recorded r
  JOIN (VALUES (0, 'dominating', 'MILD', 'Invited the quiet ones by turns.'),
               (1, 'unsound-advice', 'MODERATE', 'Said that medicine is for the clinic; gave out the leaflet.'),
               (2, 'griping', 'MILD', 'Turned to what helps.')) AS k (place, code, severity, done) ON k.place = r.chance % 9;

ALTER TABLE openchair.session_record ENABLE TRIGGER session_record_is_locked;
ALTER TABLE openchair.session_record_code ENABLE TRIGGER session_record_code_is_locked;

INSERT INTO openchair.feedback_round (session_id, closes_at, answers, most_answers)
SELECT id, ends_at + interval '3 days', came - chance % 2, came FROM recorded WHERE came > 1 AND ends_at < openchair.now() - interval '3 days';

INSERT INTO openchair.feedback_count (session_id, question, rating, answers)
SELECT r.session_id, q.question, 3 + get_byte(decode(md5(r.session_id || q.question || n), 'hex'), 0) % 3, count(*)
  FROM openchair.feedback_round r
 CROSS JOIN (VALUES ('HEARD'), ('TOPICS'), ('APPROACH'), ('OVERALL')) AS q (question)
 CROSS JOIN LATERAL generate_series(1, r.answers) n
 GROUP BY 1, 2, 3;

-- One concern a group at most, about somebody who stayed away; those of former weeks were taken note of.
INSERT INTO openchair.concern (id, session_id, enrollment_id, kind, seen, action_taken, reach, noted_at, noted_by, acknowledged_at, acknowledged_by)
SELECT DISTINCT ON (r.group_id) md5('concern' || r.id)::uuid, r.id, a.enrollment_id, 'PARTICIPATION',
       'Came less and less, and sits apart.', 'Called once, no answer.', 'CONSENT', r.ends_at + interval '1 hour', r.staff_id,
       CASE WHEN r.local_date < openchair.today_in('UTC') - 7 THEN r.ends_at + interval '20 hours' END,
       CASE WHEN r.local_date < openchair.today_in('UTC') - 7 THEN f.referrer_id END
  FROM recorded r
  JOIN openchair.attendance a ON a.session_id = r.id AND a.outcome = 'NO_SHOW'
  JOIN openchair.enrollment e ON e.id = a.enrollment_id
  JOIN openchair.referral f ON f.id = e.referral_id
 WHERE r.chance % 2 = 0 AND openchair.consent_covers(e.patient_id, e.group_id, 'PARTICIPATION')
 ORDER BY r.group_id, r.local_date DESC;

INSERT INTO openchair.progress_note (id, session_id, enrollment_id, note, clinic_sees, written_at, written_by)
SELECT md5('note' || a.id)::uuid, r.id, a.enrollment_id, 'Practices between sessions and brings it up. Next: sleep.', true,
       r.ends_at + interval '30 minutes', r.staff_id
  FROM recorded r
  JOIN openchair.staff t ON t.id = r.staff_id AND t.credential IN ('LICENSED_THERAPIST', 'PSYCHOLOGIST', 'SOCIAL_WORKER')
  JOIN openchair.attendance a ON a.session_id = r.id AND a.outcome = 'PRESENT'
  JOIN openchair.enrollment e ON e.id = a.enrollment_id
 WHERE openchair.consent_covers(e.patient_id, e.group_id, 'PARTICIPATION')
   AND r.leadership IN ('THERAPIST_LED', 'CO_LED') AND r.chance % 4 = 0
   AND get_byte(decode(md5(a.id::text), 'hex'), 0) % 2 = 0;

-- What is older than three weeks was talked through with the supervisor; the rest waits for it.
INSERT INTO openchair.session_debrief (id, session_id, staff_id, supervisor_id, held_on, minutes, noted_at)
SELECT md5('debrief' || d.session_id || d.staff_id)::uuid, d.session_id, d.staff_id, d.supervisor_id, s.local_date + 3, 20, s.ends_at + interval '3 days'
  FROM openchair.debrief_due d JOIN openchair.group_session s ON s.id = d.session_id
 WHERE s.local_date < openchair.today_in('UTC') - 21;

-- One person of each clinic in a group of somebody with an account is in Growth, and agreed to be asked about leading as a peer.
CREATE TEMP TABLE candidate ON COMMIT DROP AS
  SELECT DISTINCT ON (r.clinic_id) r.patient_id, r.group_id, r.referrer_id
    FROM openchair.enrollment e
    JOIN openchair.referral r ON r.id = e.referral_id
    JOIN openchair.group_facilitator f ON f.group_id = e.group_id
    JOIN openchair.staff l ON l.id = f.staff_id AND l.subject IS NOT NULL AND l.credential = 'CERTIFIED_PEER_WORKER'
   WHERE e.state = 'ACTIVE' AND NOT openchair.under_part_2(e.group_id)
     AND openchair.consent_covers(r.patient_id, e.group_id, 'NAME')
   ORDER BY r.clinic_id, e.started_on, e.id;

INSERT INTO openchair.recovery_stage (id, patient_id, stage, noted_at, noted_by)
SELECT md5('growth' || patient_id)::uuid, patient_id, 'GROWTH', openchair.now() - interval '2 days', referrer_id FROM candidate;

INSERT INTO openchair.consent (id, patient_id, shares, recipient, group_id, purpose, until, given_how, given_at, recorded_at, recorded_by)
SELECT md5('leads' || patient_id)::uuid, patient_id, '{NAME,PEER_LEADERSHIP}', 'GROUP', group_id, 'PATIENT_REQUEST',
       openchair.today_in('UTC') + 363, 'VERBAL', openchair.now() - interval '2 days', openchair.now() - interval '2 days', referrer_id
  FROM candidate;
