-- A psychologist's questionnaires said that somebody may be in danger: one was followed up weeks ago, one waits for a colleague.
WITH asked AS (
  SELECT DISTINCT ON (r.patient_id) r.patient_id, r.clinic_id, r.referrer_id
    FROM openchair.referral r JOIN openchair.staff s ON s.id = r.referrer_id AND s.display_name = 'Dr. Lena Novak'
   WHERE r.state = 'ATTENDING' ORDER BY r.patient_id),
matter AS (
  SELECT numbered.*, openchair.now() - CASE n WHEN 1 THEN interval '40 minutes' ELSE interval '23 days' END AS at
    FROM (SELECT asked.*, row_number() OVER (ORDER BY patient_id DESC) AS n FROM asked) numbered WHERE n <= 2),
answered AS (
  INSERT INTO openchair.assessment (id, patient_id, instrument, version, taken_on, method, answers, score, answered, prorated, risk,
    recorded_by, recorded_at)
  SELECT md5('alert-score' || n)::uuid, patient_id, 'PHQ-9', '1', at::date, 'READ_ALOUD', '{2,2,1,2,1,2,1,1,1}', 13, 9, false, 'RAISED',
         referrer_id, at FROM matter
  RETURNING id, patient_id)
INSERT INTO openchair.safety_alert (id, clinic_id, patient_id, cause, assessment_id, raised_by, raised_at, acknowledged_by,
  acknowledged_at, action, note)
SELECT md5('alert' || n)::uuid, m.clinic_id, m.patient_id, 'SCORE', a.id, m.referrer_id, m.at,
       CASE n WHEN 2 THEN k.id END, CASE n WHEN 2 THEN m.at + interval '9 minutes' END, CASE n WHEN 2 THEN 'SPOKE_SAFE' END,
       CASE n WHEN 2 THEN 'Thoughts without a plan; a friend stays over night. Seen again the next morning.' END
  FROM matter m
  JOIN answered a ON a.patient_id = m.patient_id
  JOIN openchair.staff k ON k.clinic_id = m.clinic_id AND k.display_name = 'Omar Haddad';

INSERT INTO openchair.notice (id, kind, recipient_id, target, target_id, made_at)
SELECT (lpad(to_hex((extract(epoch FROM a.raised_at) * 1000)::bigint), 12, '0') || '7' || substr(mixed, 1, 3) || '8' || substr(mixed, 4, 15))::uuid,
       'DANGER_ALERT', s.id, 'safety-alert', a.id, a.raised_at
  FROM openchair.safety_alert a
  JOIN openchair.staff s ON s.clinic_id = a.clinic_id AND s.id <> a.raised_by
 CROSS JOIN LATERAL (SELECT md5(a.id || s.id::text) AS mixed) hashed
 WHERE a.acknowledged_at IS NULL;
