-- Many people have one name. It is written where the clinic would look for it, as the given or as the family name.
ALTER TABLE openchair.patient
  ALTER COLUMN given_name DROP NOT NULL, ALTER COLUMN family_name DROP NOT NULL,
  ADD CONSTRAINT a_patient_has_a_name CHECK (given_name IS NOT NULL OR family_name IS NOT NULL);
COMMENT ON COLUMN openchair.patient.given_name IS 'person-identifier: Given name; null where the person has one name, written as the family name.';
COMMENT ON COLUMN openchair.patient.family_name IS 'person-identifier: Family name; null where the person has one name, written as the given name.';
ALTER TABLE openchair.kept_apart_by_name
  ALTER COLUMN given_name DROP NOT NULL, ALTER COLUMN family_name DROP NOT NULL,
  ADD CONSTRAINT a_noted_person_has_a_name CHECK (given_name IS NOT NULL OR family_name IS NOT NULL);
COMMENT ON COLUMN openchair.kept_apart_by_name.given_name IS 'person-identifier: Given name of the other person, as it was written; null where only one name is known.';
COMMENT ON COLUMN openchair.kept_apart_by_name.family_name IS 'person-identifier: Family name of the other person, as it was written; null where only one name is known.';

-- What a person is called where one name is enough.
CREATE FUNCTION openchair.call_name(person openchair.patient) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce((person).preferred_name, (person).given_name, (person).family_name)
$$;
COMMENT ON FUNCTION openchair.call_name IS 'Preferred name, else given name, else the only name. Never null.';

-- The family name that is said after it; null where it is the only name.
CREATE FUNCTION openchair.name_after(person openchair.patient) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN (person).preferred_name IS NOT NULL OR (person).given_name IS NOT NULL THEN (person).family_name END
$$;
COMMENT ON FUNCTION openchair.name_after IS 'What is said after call_name in the whole name, or null.';

CREATE FUNCTION openchair.full_name(person openchair.patient) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', openchair.call_name(person), openchair.name_after(person))
$$;
COMMENT ON FUNCTION openchair.full_name IS 'The whole name as pages, letters and lists say it. Never null.';

-- People go by an alias only where they meet online, and by their only name where they have one.
CREATE OR REPLACE FUNCTION openchair.name_in_group(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT coalesce(CASE WHEN (met).format IN ('ONLINE_VIDEO', 'ONLINE_TEXT') THEN (person).alias END, openchair.call_name(person))
$$;

-- As before, but an only name has no family name after it that could tell it from another.
CREATE OR REPLACE FUNCTION openchair.told_apart(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  called text := openchair.name_in_group(person, met);
  own text := lower(openchair.name_after(person));
  families text[];
  letters integer;
BEGIN
  -- However many are called the same, a few are enough to know that a code is needed.
  SELECT array_agg(family) INTO families
    FROM (SELECT lower(coalesce(openchair.name_after(other), '')) AS family
            FROM openchair.patient other
           WHERE other.id IN (SELECT e.patient_id FROM openchair.enrollment e
                               WHERE e.group_id = met.id AND (e.ended_on IS NULL OR e.ended_on > openchair.today_in('UTC') - 90)
                               UNION ALL
                              SELECT r.patient_id FROM openchair.referral r
                               WHERE r.group_id = met.id AND r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED'))
             AND other.id <> person.id
             AND lower(openchair.name_in_group(other, met)) = lower(called)
             AND openchair.consent_covers(other.id, met.id, 'NAME')
           LIMIT 8) few;
  IF families IS NULL THEN
    RETURN called;
  ELSIF own IS NULL OR own = ANY (families) OR cardinality(families) = 8 OR called IS NOT DISTINCT FROM person.alias THEN
    RETURN called || ' (' || left(md5(person.id::text || met.id::text), 4) || ')';
  END IF;
  SELECT min(k) INTO letters FROM generate_series(1, length(own) - 1) k
   WHERE left(own, k) <> ALL (SELECT left(family, k) FROM unnest(families) family);
  RETURN called || ' ' || coalesce(left(person.family_name, letters) || '.', person.family_name);
END $$;

-- Is or was the person known by this name and birth date? As before; where the person or the note has one name only, it is enough that it is
-- one of the other's names, whichever.
CREATE OR REPLACE FUNCTION openchair.known_as(person uuid, given text, family text, born date) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH record AS (
         SELECT p.id, p.given_name, p.preferred_name, p.family_name, p.birth_date
           FROM openchair.patient p WHERE p.id = person OR p.merged_into = person),
       former AS (
         SELECT c.field, c.old_value FROM openchair.identity_change c JOIN record r ON r.id = c.patient_id WHERE c.old_value IS NOT NULL),
       births AS (
         SELECT r.birth_date FROM record r
         UNION ALL SELECT f.old_value::date FROM former f WHERE f.field = 'BIRTH_DATE'),
       givens AS (
         SELECT openchair.name_keys(name) AS keys
           FROM (SELECT r.given_name AS name FROM record r UNION ALL SELECT r.preferred_name FROM record r
                 UNION ALL SELECT f.old_value FROM former f WHERE f.field IN ('GIVEN_NAME', 'PREFERRED_NAME')) n
          WHERE name IS NOT NULL),
       families AS (
         SELECT openchair.name_keys(name) AS keys
           FROM (SELECT r.family_name AS name FROM record r
                 UNION ALL SELECT f.old_value FROM former f WHERE f.field = 'FAMILY_NAME') n
          WHERE name IS NOT NULL),
       one_name AS (
         SELECT r.id FROM record r
          WHERE given IS NULL OR family IS NULL OR r.family_name IS NULL OR coalesce(r.given_name, r.preferred_name) IS NULL)
  SELECT EXISTS (SELECT FROM births b WHERE b.birth_date = born)
     AND (EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(given))
          AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(family))
       OR EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(family))
          AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(given))
       OR EXISTS (SELECT FROM one_name)
          AND EXISTS (SELECT FROM (SELECT g.keys FROM givens g UNION ALL SELECT f.keys FROM families f) n
                       WHERE n.keys && (openchair.name_keys(given) || openchair.name_keys(family))))
$$;
