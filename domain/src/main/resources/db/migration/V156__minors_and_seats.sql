-- Whoever is, or by what is known may be, under 18 is given a seat with the consent of a guardian on record, and only where the group states
-- an age that they have reached; also if that turns out after the referral was sent (ADR 73).

CREATE FUNCTION openchair.ages_of(person openchair.patient, day date) RETURNS integer[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(CAST(extract(year FROM age(day, born)) AS integer) ORDER BY born DESC)
    FROM unnest(ARRAY[(person).birth_date,
           greatest((person).birth_date,
             least(day, CASE (person).birth_precision WHEN 'YEAR' THEN ((person).birth_date + interval '1 year')::date - 1
                                                      WHEN 'MONTH' THEN ((person).birth_date + interval '1 month')::date - 1
                                                      ELSE (person).birth_date END))]) AS born
$$;
COMMENT ON FUNCTION openchair.ages_of IS 'The youngest and the oldest that the person can be on that day, in whole years. As BirthDate.agesOn.';

CREATE OR REPLACE FUNCTION openchair.admits_person(g openchair.support_group, person openchair.patient, day date) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT bool_and(openchair.admits_age((g).min_age, (g).max_age, years)) FROM unnest(openchair.ages_of(person, day)) AS years
$$;

CREATE FUNCTION openchair.may_be_minor(person openchair.patient, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (openchair.ages_of(person, day))[1] < 18
$$;
COMMENT ON FUNCTION openchair.may_be_minor IS 'Can the person be under 18 on that day? As AgeLimits.mayBeMinor.';

CREATE FUNCTION openchair.guardian_is_missing(referral uuid, person openchair.patient, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.may_be_minor(person, day) AND NOT EXISTS (SELECT FROM openchair.guardian_consent c WHERE c.referral_id = referral)
$$;
COMMENT ON FUNCTION openchair.guardian_is_missing IS 'Has someone else to agree to the referral, and is that not on record?';

-- The question of V144, now of a referral: a guardian agrees to one.
DROP FUNCTION openchair.can_take_seat(uuid, uuid, timestamptz);
CREATE FUNCTION openchair.can_take_seat(referral uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_and(
           openchair.admits_person(g, p, openchair.today_in(g.time_zone))
           AND NOT openchair.guardian_is_missing(r.id, p, openchair.today_in(g.time_zone))
           AND openchair.consent_relied_on(r.patient_id, r.group_id, moment)
           AND NOT openchair.meets_kept_apart(r.patient_id, r.group_id)), false)
    FROM openchair.referral r
    JOIN openchair.patient p ON p.id = r.patient_id
    JOIN openchair.support_group g ON g.id = r.group_id
   WHERE r.id = referral
$$;
COMMENT ON FUNCTION openchair.can_take_seat IS 'Can the person be given a seat in the group by this referral, should one be open? The reason is for no one.';

-- What the clinic is told of referrals that go on. Who has a seat keeps it when they grow older than the group says: what counts for them is
-- the age on the day they were sent, by what is known now. A cancellation that was asked for is an answer.
CREATE VIEW openchair.seat_matter AS
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
             AND (g.min_age IS NOT NULL OR g.max_age IS NOT NULL OR p.birth_date > openchair.today_in(g.time_zone) - interval '19 years')) asked
   CROSS JOIN LATERAL (
          SELECT 'outside-age-range' AS kind
           WHERE NOT openchair.admits_person(asked.g, asked.p, asked.today)
             AND NOT coalesce(openchair.admits_person(asked.g, asked.p, asked.sent_on), false)
          UNION ALL
          SELECT 'guardian-missing' WHERE openchair.guardian_is_missing(asked.referral_id, asked.p, asked.today)) m;
COMMENT ON VIEW openchair.seat_matter IS 'Referrals that go on though the person''s age is not admitted, or no guardian agreed for someone who is or may be under 18.';
COMMENT ON COLUMN openchair.seat_matter.clinic_id IS 'sensitive: The clinic that referred.';
COMMENT ON COLUMN openchair.seat_matter.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.seat_matter.patient_id IS 'person-identifier: Whose it is.';
COMMENT ON COLUMN openchair.seat_matter.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.seat_matter.kind IS 'sensitive: What is missing: outside-age-range or guardian-missing.';
COMMENT ON COLUMN openchair.seat_matter.since IS 'quasi-identifier: Since when, as far as it is known.';
GRANT SELECT ON openchair.seat_matter TO openchair_app;

-- For whom a group is, as it continues "The group is …". As AgeLimits.admit: who states no youngest age is for adults.
CREATE FUNCTION openchair.ages_in_words(g openchair.support_group) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce((g).min_age, 18) < 18 THEN 'for people ' ELSE 'for adults ' END
      || CASE WHEN (g).max_age IS NULL THEN 'from ' || coalesce((g).min_age, 18)
              ELSE 'from ' || coalesce((g).min_age, 18) || ' to ' || (g).max_age END
$$;
COMMENT ON FUNCTION openchair.ages_in_words(openchair.support_group) IS 'For whom a group is: "for adults from 18", "for people from 13 to 17".';

CREATE FUNCTION openchair.ages_in_words(person openchair.patient, day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT array_to_string(ARRAY(SELECT DISTINCT years FROM unnest(openchair.ages_of(person, day)) AS years ORDER BY years), ' or ')
$$;
COMMENT ON FUNCTION openchair.ages_in_words(openchair.patient, date) IS 'How old the person is, or may be. As PossibleAges.words.';
