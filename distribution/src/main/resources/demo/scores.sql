-- Questionnaires of people with a seat: one when referred, then one about every five weeks. Most get better, some do not.
WITH referred AS (
  SELECT DISTINCT ON (r.patient_id) r.patient_id, r.referrer_id, r.created_at, coalesce(e.ended_on, openchair.today_in('UTC')) AS until,
         get_byte(decode(md5(r.id::text), 'hex'), 0) AS chance
    FROM openchair.referral r JOIN openchair.enrollment e ON e.referral_id = r.id
   ORDER BY r.patient_id, r.created_at, r.id),
taken AS (
  SELECT p.*, i.code, i.items, n, p.created_at + n * interval '35 days' AS at,
         least(i.items * 3 - 3, greatest(0, i.items + chance % 9 - n * (chance % 5) + get_byte(decode(md5(p.patient_id || i.code || n),
           'hex'), 0) % 4 - 1)) AS total
    FROM referred p
   CROSS JOIN (VALUES ('PHQ-9', 8), ('GAD-7', 7)) i (code, items)
   CROSS JOIN generate_series(0, 4) n
   WHERE p.created_at + n * interval '35 days' <= least(p.until::timestamptz + interval '7 days', openchair.now()))
INSERT INTO openchair.assessment (id, patient_id, instrument, version, taken_on, method, answers, score, answered, prorated, risk,
  recorded_by, recorded_at)
SELECT md5(patient_id || code || n)::uuid, patient_id, code, '1', at::date, CASE WHEN chance % 3 = 0 THEN 'READ_ALOUD' ELSE 'ON_PAPER' END,
       answers, total, cardinality(answers), false, CASE code WHEN 'PHQ-9' THEN 'NOT_RAISED' ELSE 'NOT_ASKED' END, referrer_id, at
  FROM taken
 -- The total, spread evenly over the items but the one about self-harm, which is 0.
 CROSS JOIN LATERAL (SELECT array_agg((total + item - 1) / items ORDER BY item) || CASE code WHEN 'PHQ-9' THEN ARRAY[0] ELSE '{}' END AS answers
                       FROM generate_series(1, items) item) spread;
