-- Of thousands of referrals that go on, few are of people near the limits of their group. Only theirs are looked at in full: a birth date
-- that is not whole can be up to a year later, and whoever is or may be under 18 counts everywhere.
CREATE FUNCTION openchair.age_can_matter(youngest integer, oldest integer, born_from date, day date) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT born_from > day - make_interval(years => greatest(coalesce(youngest, 18), 18) + 1)
      OR coalesce(born_from <= day - make_interval(years => oldest + 1), false)
$$;
COMMENT ON FUNCTION openchair.age_can_matter IS 'Can the age of someone born that day, or in the month or year that begins then, be outside these limits, or under 18?';

CREATE OR REPLACE VIEW openchair.seat_matter AS
  SELECT asked.clinic_id, asked.referral_id, asked.patient_id, asked.group_id, m.kind, asked.since
    FROM (SELECT r.clinic_id, r.id AS referral_id, r.patient_id, r.group_id, p, g, openchair.today_in(g.time_zone) AS today,
                 CASE WHEN r.state IN ('ACCEPTED', 'ATTENDING', 'PAUSED')
                      THEN (coalesce(r.sent_at, r.state_since) AT TIME ZONE coalesce(g.time_zone, 'UTC'))::date END AS sent_on,
                 greatest(r.state_since, (SELECT max(c.changed_at) FROM openchair.identity_change c
                                           WHERE c.patient_id = r.patient_id AND c.field = 'BIRTH_DATE')) AS since
            FROM openchair.referral r
            JOIN openchair.patient p ON p.id = r.patient_id
            JOIN openchair.support_group g ON g.id = r.group_id
           WHERE openchair.open_to_group(r.state) AND r.state <> 'CANCEL_REQUESTED'
             AND openchair.age_can_matter(g.min_age, g.max_age, p.birth_date, openchair.today_in(g.time_zone))) asked
   CROSS JOIN LATERAL (
          SELECT 'outside-age-range' AS kind
           WHERE NOT openchair.admits_person(asked.g, asked.p, asked.today)
             AND NOT coalesce(openchair.admits_person(asked.g, asked.p, asked.sent_on), false)
          UNION ALL
          SELECT 'guardian-missing' WHERE openchair.guardian_is_missing(asked.referral_id, asked.p, asked.today)) m;
