-- How each patient was involved, and for every third referral two further groups on the same subject, in order of preference.
UPDATE openchair.referral
   SET involvement = (ARRAY['DECIDED_TOGETHER', 'DECIDED_TOGETHER', 'PATIENT_ASKED', 'INFORMED', 'WITH_CAREGIVER'])
                       [1 + get_byte(decode(md5(id::text), 'hex'), 1) % 5]
 WHERE in_danger_now IS NOT NULL;

-- The past was never a draft here.
ALTER TABLE openchair.referral_choice DISABLE TRIGGER choices_are_fixed_once_sent;
INSERT INTO openchair.referral_choice (referral_id, position, group_id)
SELECT r.id, 1 + row_number() OVER (PARTITION BY r.id ORDER BY other.id), other.id
  FROM openchair.referral r
 CROSS JOIN LATERAL (
   SELECT g.id FROM openchair.support_group g
    WHERE g.status = 'VETTED' AND g.id <> r.group_id
      AND EXISTS (SELECT FROM openchair.group_focus f JOIN openchair.group_focus own ON own.code = f.code AND own.group_id = r.group_id
                   WHERE f.group_id = g.id)
    ORDER BY md5(g.id::text || r.id::text) LIMIT 2) other
 WHERE get_byte(decode(md5(r.id::text), 'hex'), 2) % 3 = 0;
ALTER TABLE openchair.referral_choice ENABLE TRIGGER choices_are_fixed_once_sent;
