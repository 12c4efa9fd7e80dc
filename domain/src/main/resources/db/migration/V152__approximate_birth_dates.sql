-- Of many people only the year of birth is known, or the year and the month. birth_date stays the first day on which the person can have
-- been born; birth_precision says how much of it is known (ADR 67). What was recorded before is known to the day.
ALTER TABLE openchair.patient
  ADD COLUMN birth_precision text NOT NULL DEFAULT 'DAY' CHECK (birth_precision IN ('DAY', 'MONTH', 'YEAR')),
  ADD CONSTRAINT birth_date_is_the_first_possible_day CHECK (
    birth_precision = 'DAY'
    OR extract(day FROM birth_date) = 1 AND (birth_precision = 'MONTH' OR extract(month FROM birth_date) = 1));
COMMENT ON COLUMN openchair.patient.birth_date IS 'quasi-identifier: Date of birth, or the first day on which the person can have been born; never shown to a facilitator.';
COMMENT ON COLUMN openchair.patient.birth_precision IS 'quasi-identifier: How much of the birth date is known: the day, the month or the year.';

ALTER TABLE openchair.kept_apart_by_name
  ADD COLUMN birth_precision text NOT NULL DEFAULT 'DAY' CHECK (birth_precision IN ('DAY', 'MONTH', 'YEAR')),
  ADD CONSTRAINT birth_date_is_the_first_possible_day CHECK (
    birth_precision = 'DAY'
    OR extract(day FROM birth_date) = 1 AND (birth_precision = 'MONTH' OR extract(month FROM birth_date) = 1));
COMMENT ON COLUMN openchair.kept_apart_by_name.birth_date IS 'quasi-identifier: Date of birth of the other person, or the first day on which they can have been born.';
COMMENT ON COLUMN openchair.kept_apart_by_name.birth_precision IS 'quasi-identifier: How much of that birth date is known: the day, the month or the year.';

CREATE FUNCTION openchair.birth_text(first_day date, known text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT left(to_char(first_day, 'YYYY-MM-DD'), CASE known WHEN 'YEAR' THEN 4 WHEN 'MONTH' THEN 7 ELSE 10 END)
$$;
COMMENT ON FUNCTION openchair.birth_text IS 'What is known of a birth date, as the API and identity_change write it: 1985, 1985-03 or 1985-03-07.';

CREATE FUNCTION openchair.birth_of(person openchair.patient) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT openchair.birth_text((person).birth_date, (person).birth_precision)
$$;
CREATE FUNCTION openchair.birth_of(other openchair.kept_apart_by_name) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT openchair.birth_text((other).birth_date, (other).birth_precision)
$$;

CREATE FUNCTION openchair.whole_date(born text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(born) = 10 THEN to_date(born, 'YYYY-MM-DD') END
$$;
COMMENT ON FUNCTION openchair.whole_date IS 'The day that the text of a birth date names, or null where it names a month or a year.';

CREATE FUNCTION openchair.births_can_be_one(one text, other text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT starts_with(one, other) OR starts_with(other, one)
$$;
COMMENT ON FUNCTION openchair.births_can_be_one IS 'Can both be of one day? Two years, months or days either have none in common, or one is part of the other.';

CREATE FUNCTION openchair.births_are_near(one text, other text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(openchair.near_dates(openchair.whole_date(one)) && openchair.near_dates(openchair.whole_date(other)), false)
$$;
COMMENT ON FUNCTION openchair.births_are_near IS 'Is one whole date easily written for the other? See near_dates.';

-- Every birth date that a person has or had: in their record, in one that was merged into it, before a correction. One that was only made
-- more exact says nothing of its own.
CREATE FUNCTION openchair.births_of(person uuid) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  WITH record AS (
         SELECT p.id, openchair.birth_of(p) AS birth FROM openchair.patient p WHERE p.id = person OR p.merged_into = person),
       present AS (SELECT r.birth FROM record r WHERE r.id = person)
  SELECT birth FROM present
   UNION
  SELECT other.birth
    FROM (SELECT r.birth FROM record r
           UNION ALL
          SELECT c.old_value FROM openchair.identity_change c JOIN record r ON r.id = c.patient_id
           WHERE c.field = 'BIRTH_DATE' AND c.old_value IS NOT NULL) other
   WHERE NOT EXISTS (SELECT FROM present p WHERE starts_with(p.birth, other.birth))
$$;

-- Is or was the person known by this name, and can or could they have been born then, or on a day that is easily written for it (ADR 70)?
-- Where the person or the note has one name only, it is enough that it is one of the other's names, whichever; the birth date is not
-- taken for another then.
CREATE FUNCTION openchair.known_as(person uuid, given text, family text, born text) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH record AS (
         SELECT p.id, p.given_name, p.preferred_name, p.family_name
           FROM openchair.patient p WHERE p.id = person OR p.merged_into = person),
       former AS (
         SELECT c.field, c.old_value FROM openchair.identity_change c JOIN record r ON r.id = c.patient_id WHERE c.old_value IS NOT NULL),
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
          WHERE given IS NULL OR family IS NULL OR r.family_name IS NULL OR coalesce(r.given_name, r.preferred_name) IS NULL),
       born_then AS (
         SELECT bool_or(openchair.births_can_be_one(b.birth, born)) AS perhaps, bool_or(openchair.births_are_near(b.birth, born)) AS near
           FROM openchair.births_of(person) AS b (birth))
  SELECT coalesce(
      (b.perhaps OR b.near)
         AND (EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(given))
              AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(family))
           OR EXISTS (SELECT FROM givens g WHERE g.keys && openchair.name_keys(family))
              AND EXISTS (SELECT FROM families f WHERE f.keys && openchair.name_keys(given)))
      OR b.perhaps
         AND EXISTS (SELECT FROM one_name)
         AND EXISTS (SELECT FROM (SELECT g.keys FROM givens g UNION ALL SELECT f.keys FROM families f) n
                      WHERE n.keys && (openchair.name_keys(given) || openchair.name_keys(family))), false)
    FROM born_then b
$$;

-- As before, by what is known of the birth dates.
CREATE OR REPLACE FUNCTION openchair.meets_kept_apart(person uuid, in_group uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH there AS MATERIALIZED (
         SELECT e.patient_id AS id FROM openchair.enrollment e
          WHERE e.group_id = in_group AND e.state <> 'ENDED' AND e.patient_id <> person
         UNION
         SELECT r.patient_id FROM openchair.referral r
          WHERE r.group_id = in_group AND r.state = 'OFFERED' AND r.patient_id <> person)
  SELECT EXISTS (
           SELECT FROM openchair.kept_apart k
             JOIN there t ON t.id = CASE WHEN k.one_id = person THEN k.other_id ELSE k.one_id END
            WHERE person IN (k.one_id, k.other_id) AND k.ended_at IS NULL)
      OR EXISTS (
           SELECT FROM openchair.patient own
             JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
            CROSS JOIN there t
            WHERE (own.id = person OR own.merged_into = person)
              AND openchair.known_as(t.id, n.given_name, n.family_name, openchair.birth_of(n)))
      OR EXISTS (
           SELECT FROM there t
             JOIN openchair.patient own ON own.id = t.id OR own.merged_into = t.id
             JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
            WHERE openchair.known_as(person, n.given_name, n.family_name, openchair.birth_of(n)))
$$;
DROP FUNCTION openchair.known_as(uuid, text, text, date);

-- A person's names in one word, in either order, as they are compared.
CREATE FUNCTION openchair.whole_names(given text, family text, preferred text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT DISTINCT name
      FROM (SELECT openchair.name_joined(coalesce(given, '')) AS g, openchair.name_joined(coalesce(family, '')) AS f,
                   nullif(openchair.name_joined(coalesce(preferred, '')), '') AS p) part
     CROSS JOIN LATERAL unnest(ARRAY[g || f, f || g, p || f, f || p]) AS name
     WHERE name <> '')
$$;

-- As before, also by the preferred name with the family name in one word; of a birth date that is not whole, no key is made.
CREATE OR REPLACE FUNCTION openchair.patient_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  former text := (SELECT string_agg(old_value, ' ')
                    FROM (SELECT c.old_value FROM openchair.identity_change c
                           WHERE c.patient_id = NEW.id AND c.field IN ('GIVEN_NAME', 'FAMILY_NAME', 'PREFERRED_NAME')
                           ORDER BY c.changed_at DESC, c.id DESC LIMIT 12) latest);
  words text[] := openchair.name_words(concat_ws(' ', NEW.given_name, NEW.family_name, NEW.preferred_name, NEW.alias, former));
  given text := openchair.name_joined(coalesce(NEW.given_name, ''));
  family text := openchair.name_joined(coalesce(NEW.family_name, ''));
  preferred text := openchair.name_joined(coalesce(NEW.preferred_name, ''));
BEGIN
  words := ARRAY(SELECT DISTINCT word
                   FROM unnest(words || ARRAY[given, family, preferred]
                               || openchair.whole_names(NEW.given_name, NEW.family_name, NEW.preferred_name)) AS word
                  WHERE word <> '' ORDER BY word);
  NEW.search_names := ' ' || array_to_string(words, ' ') || ' ';
  NEW.search_slips := ARRAY(SELECT DISTINCT slip FROM unnest(openchair.name_slips(words) || openchair.name_runs(words)) AS slip ORDER BY slip);
  NEW.phone_digits := openchair.phone_digits(NEW.phone);
  NEW.alike_keys := ARRAY(
    SELECT DISTINCT openchair.alike_key(NEW.clinic_id, a.kind, a.what) AS key
      FROM openchair.alike_by(NEW.given_name, NEW.family_name, NEW.preferred_name,
             CASE NEW.birth_precision WHEN 'DAY' THEN NEW.birth_date END, NEW.phone, false) a
     WHERE a.what IS NOT NULL ORDER BY key);
  RETURN NEW;
END $$;
DROP TRIGGER patient_search_follows ON openchair.patient;
CREATE TRIGGER patient_search_follows
  BEFORE INSERT OR UPDATE OF given_name, family_name, preferred_name, alias, birth_date, birth_precision, phone ON openchair.patient
  FOR EACH ROW EXECUTE FUNCTION openchair.patient_is_found_anew();
UPDATE openchair.patient SET phone = phone WHERE preferred_name IS NOT NULL;

-- People of whom no more than the month is known are few: whoever is looked for is compared with all of that name among them.
CREATE INDEX patient_of_approximate_birth ON openchair.patient USING gin (search_slips) WHERE birth_precision <> 'DAY';

-- Where either birth date is a year or a month only: those with the whole name, perhaps with a slip of the pen, of that year or of one beside
-- it. The year of a column is in no index: the name is looked up.
CREATE FUNCTION openchair.perhaps_alike(clinic uuid, names text[], born text, most integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE ROWS 5 AS $$
  (SELECT o.id FROM openchair.patient o
    WHERE o.search_slips && openchair.name_slips(names) AND o.birth_precision <> 'DAY'
      AND o.clinic_id = clinic AND o.merged_into IS NULL
      AND abs(extract(year FROM o.birth_date)::integer - left(born, 4)::integer) <= 1
    LIMIT most)
   UNION ALL
  (SELECT o.id FROM openchair.patient o
    WHERE length(born) < 10
      AND o.search_slips && openchair.name_slips(names) AND o.birth_precision = 'DAY'
      AND o.clinic_id = clinic AND o.merged_into IS NULL
      AND abs(extract(year FROM o.birth_date)::integer - left(born, 4)::integer) <= 1
    LIMIT most)
$$;

-- As before; beside those of the same birth date and of one near it, those who can have been born on the same day.
DROP FUNCTION openchair.patients_alike(uuid, text, text, text, date, text, integer);
CREATE FUNCTION openchair.patients_alike(
    clinic uuid, given text, family text, preferred text, born text, called text, most integer)
  RETURNS TABLE (patient_id uuid, born_alike boolean, born_perhaps boolean, born_near boolean, named_alike boolean, phone_alike boolean)
  LANGUAGE sql STABLE ROWS 50 SET enable_seqscan = off AS $$
  WITH sought AS MATERIALIZED (
         SELECT a.kind, array_agg(DISTINCT openchair.alike_key(clinic, a.kind, a.what)) AS keys
           FROM openchair.alike_by(given, family, preferred, openchair.whole_date(born), called, true) a
          WHERE a.what IS NOT NULL
          GROUP BY a.kind),
       found AS (
         SELECT s.kind, p.id, p.birth, p.phone_digits
           FROM sought s
          CROSS JOIN LATERAL (
            SELECT o.id, openchair.birth_text(o.birth_date, o.birth_precision) AS birth, o.phone_digits FROM openchair.patient o
             WHERE o.alike_keys && s.keys AND o.merged_into IS NULL LIMIT most) p
          UNION ALL
         SELECT 'Y', o.id, openchair.birth_text(o.birth_date, o.birth_precision), o.phone_digits
           FROM openchair.perhaps_alike(clinic, openchair.whole_names(given, family, preferred), born, most) AS y (id)
           JOIN openchair.patient o ON o.id = y.id)
  SELECT f.id, bool_or(f.birth = born AND length(born) = 10),
         bool_or(openchair.births_can_be_one(f.birth, born) AND least(length(f.birth), length(born)) < 10),
         bool_or(f.kind IN ('N', 'Y') AND NOT openchair.births_can_be_one(f.birth, born)), bool_or(f.kind <> 'P'),
         bool_or(f.phone_digits IS NOT DISTINCT FROM openchair.phone_digits(called) AND f.phone_digits IS NOT NULL)
    FROM found f GROUP BY f.id
$$;

CREATE OR REPLACE FUNCTION openchair.patients_alike_each(clinic uuid, ids uuid[], most integer)
  RETURNS TABLE (patient_id uuid, other_id uuid) LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  WITH sought AS MATERIALIZED (
         SELECT openchair.alike_key(clinic, a.kind, a.what) AS key, array_agg(DISTINCT p.id) AS asked
           FROM openchair.patient p
          CROSS JOIN LATERAL openchair.alike_by(p.given_name, p.family_name, p.preferred_name,
                       CASE p.birth_precision WHEN 'DAY' THEN p.birth_date END, p.phone, true) a
          WHERE p.id = ANY (ids) AND p.clinic_id = clinic AND a.what IS NOT NULL
          GROUP BY 1),
       together AS MATERIALIZED (
         SELECT s.asked, ARRAY(SELECT o.id FROM openchair.patient o
                                WHERE o.alike_keys && ARRAY[s.key] AND o.merged_into IS NULL LIMIT most + 1) AS people
           FROM sought s
          UNION ALL
         SELECT ARRAY[p.id], ARRAY(SELECT openchair.perhaps_alike(clinic, openchair.whole_names(p.given_name, p.family_name, p.preferred_name),
                                            openchair.birth_text(p.birth_date, p.birth_precision), most + 1))
           FROM openchair.patient p
          WHERE p.id = ANY (ids) AND p.clinic_id = clinic
            AND (p.birth_precision <> 'DAY'
              OR EXISTS (SELECT FROM openchair.patient o WHERE o.clinic_id = clinic AND o.birth_precision <> 'DAY')))
  SELECT DISTINCT a.id, o.id
    FROM together t CROSS JOIN LATERAL unnest(t.asked) AS a (id) CROSS JOIN LATERAL unnest(t.people) AS o (id)
   WHERE o.id <> a.id
$$;

-- Does the group admit the person that day, whichever of the possible ages they have? As AgeLimits.admit of BirthDate.agesOn: who is there
-- was born by that day.
CREATE FUNCTION openchair.admits_person(g openchair.support_group, person openchair.patient, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT bool_and(openchair.admits_age((g).min_age, (g).max_age, CAST(extract(year FROM age(day, born)) AS integer)))
    FROM unnest(ARRAY[(person).birth_date,
           greatest((person).birth_date,
             least(day, CASE (person).birth_precision WHEN 'YEAR' THEN ((person).birth_date + interval '1 year')::date - 1
                                                      WHEN 'MONTH' THEN ((person).birth_date + interval '1 month')::date - 1
                                                      ELSE (person).birth_date END))]) AS born
$$;
COMMENT ON FUNCTION openchair.admits_person IS 'Does the group admit the youngest and the oldest that the person can be on that day?';

-- As before, for every age that is possible.
CREATE OR REPLACE FUNCTION openchair.can_take_seat(person uuid, in_group uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
           SELECT FROM openchair.patient p
             JOIN openchair.support_group g ON g.id = in_group
            WHERE p.id = person AND openchair.admits_person(g, p, openchair.today_in(g.time_zone)))
     AND openchair.consent_relied_on(person, in_group, moment)
     AND NOT openchair.meets_kept_apart(person, in_group)
$$;

UPDATE openchair.patient SET phone = phone;
