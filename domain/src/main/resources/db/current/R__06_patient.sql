-- Patients: what they are called, their record and phone numbers, and their birth dates.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION openchair.called_in_group(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.consent_covers((person).id, (met).id, 'NAME') THEN openchair.told_apart(person, met)
              ELSE 'Name not shared (' || left(md5((person).id::text || (met).id::text), 4) || ')' END
$$;

-- A telephone number is known by its last ten digits, without an extension; shorter ones are shared by too many.
CREATE OR REPLACE FUNCTION openchair.phone_digits(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(digits) >= 10 THEN right(digits, 10) END
    FROM regexp_replace(
           regexp_replace(translate(normalize(written, NFKC), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '\s*(x|ext|#).*$', '', 'i'),
           '[^0-9]', '', 'g') AS digits
$$;

-- People go by an alias only where they meet online, and by their only name where they have one.
CREATE OR REPLACE FUNCTION openchair.name_in_group(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT coalesce(CASE WHEN (met).format IN ('ONLINE_VIDEO', 'ONLINE_TEXT') THEN (person).alias END, openchair.call_name(person))
$$;

-- Record numbers are compared without capitals (A to Z), spaces, dashes and slashes of any kind, and whatever the width of their letters:
-- RecordNumbers in Java is the same. Its indexes stand beside it; a migration that comes with a change of it drops them, and marks numbers that
-- it makes the same, as V180 does.
CREATE OR REPLACE FUNCTION openchair.record_number_key(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT upper(regexp_replace(normalize(written, NFKC),
    '[\s\u0085\u00A0\u00AD\u1680\u2000-\u200B\u2010-\u2015\u202F\u2044\u205F\u2060\u2212\u2215\u3000\uFE58\uFE63\uFEFF\uFF0D\uFF0F/-]', '', 'g') COLLATE "C")
$$;
CREATE INDEX IF NOT EXISTS patient_record_number_key ON openchair.patient (clinic_id, openchair.record_number_key(record_number));
CREATE UNIQUE INDEX IF NOT EXISTS record_number_is_one_however_written
  ON openchair.patient (clinic_id, openchair.record_number_key(record_number)) WHERE NOT number_is_shared;

-- An only name has no family name after it that could tell it from another.
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

CREATE OR REPLACE FUNCTION openchair.new_number_is_its_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.number_is_shared := false;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER new_number_is_its_own BEFORE UPDATE OF record_number ON openchair.patient FOR EACH ROW
  WHEN (openchair.record_number_key(OLD.record_number) <> openchair.record_number_key(NEW.record_number))
  EXECUTE FUNCTION openchair.new_number_is_its_own();

-- What a person is called where one name is enough.
CREATE OR REPLACE FUNCTION openchair.call_name(person openchair.patient) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce((person).preferred_name, (person).given_name, (person).family_name)
$$;
COMMENT ON FUNCTION openchair.call_name IS 'Preferred name, else given name, else the only name. Never null.';

-- The family name that is said after it; null where it is the only name.
CREATE OR REPLACE FUNCTION openchair.name_after(person openchair.patient) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN (person).preferred_name IS NOT NULL OR (person).given_name IS NOT NULL THEN (person).family_name END
$$;
COMMENT ON FUNCTION openchair.name_after IS 'What is said after call_name in the whole name, or null.';

CREATE OR REPLACE FUNCTION openchair.full_name(person openchair.patient) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', openchair.call_name(person), openchair.name_after(person))
$$;
COMMENT ON FUNCTION openchair.full_name IS 'The whole name as pages, letters and lists say it. Never null.';

-- What a person was known by stays, unless a merge said so that is undone.
CREATE OR REPLACE FUNCTION openchair.keep_identity_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM openchair.patient_merge m WHERE m.id = OLD.merge_id AND m.undone_at IS NOT NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of identity_change are never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER identity_change_is_history BEFORE UPDATE OR DELETE ON openchair.identity_change
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_identity_change();

CREATE OR REPLACE FUNCTION openchair.birth_text(first_day date, known text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT left(to_char(first_day, 'YYYY-MM-DD'), CASE known WHEN 'YEAR' THEN 4 WHEN 'MONTH' THEN 7 ELSE 10 END)
$$;
COMMENT ON FUNCTION openchair.birth_text IS 'What is known of a birth date, as the API and identity_change write it: 1985, 1985-03 or 1985-03-07.';

CREATE OR REPLACE FUNCTION openchair.birth_of(person openchair.patient) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT openchair.birth_text((person).birth_date, (person).birth_precision)
$$;
CREATE OR REPLACE FUNCTION openchair.birth_of(other openchair.kept_apart_by_name) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT openchair.birth_text((other).birth_date, (other).birth_precision)
$$;

CREATE OR REPLACE FUNCTION openchair.whole_date(born text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(born) = 10 THEN to_date(born, 'YYYY-MM-DD') END
$$;
COMMENT ON FUNCTION openchair.whole_date IS 'The day that the text of a birth date names, or null where it names a month or a year.';

CREATE OR REPLACE FUNCTION openchair.births_can_be_one(one text, other text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT starts_with(one, other) OR starts_with(other, one)
$$;
COMMENT ON FUNCTION openchair.births_can_be_one IS 'Can both be of one day? Two years, months or days either have none in common, or one is part of the other.';

CREATE OR REPLACE FUNCTION openchair.birth_month(born text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(born, 4)::integer * 12 + coalesce(nullif(substr(born, 6, 2), ''), '1')::integer
$$;
COMMENT ON FUNCTION openchair.birth_month IS 'The month of a birth date, or the first month of its year, counted from year 0.';

CREATE OR REPLACE FUNCTION openchair.births_are_near(one text, other text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(CASE least(length(one), length(other))
      WHEN 4 THEN abs(left(one, 4)::integer - left(other, 4)::integer) <= 1
      WHEN 7 THEN abs(openchair.birth_month(one) - openchair.birth_month(other)) IN (0, 1, 12)
      ELSE openchair.near_dates(openchair.whole_date(one)) && openchair.near_dates(openchair.whole_date(other)) END, false)
$$;
COMMENT ON FUNCTION openchair.births_are_near IS 'Is one easily written for the other? Whole dates: see near_dates. Where a year is all that is known of one, the years beside it are near; where a month is, the months beside it and the same month of the years beside it.';

-- Every birth date that a person has or had: in their record, in one that was merged into it, before a correction. One that was only made
-- more exact says nothing of its own.
CREATE OR REPLACE FUNCTION openchair.births_of(person uuid) RETURNS SETOF text LANGUAGE sql STABLE AS $$
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

CREATE OR REPLACE FUNCTION openchair.without_extension(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(translate(normalize(written, NFKC), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'),
                        '[\s,;]*(x|ext|extensi[oó]n|#)[\s.:]*\d{1,6}\s*$', '', 'i')
$$;
COMMENT ON FUNCTION openchair.without_extension IS 'A phone number in Latin digits, without the extension at its end.';

-- What stands in the field for the phone number and is none stays on the record, and is shown to no group. As PhoneNumbers.isOne.
CREATE OR REPLACE FUNCTION openchair.is_phone_number(written text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT length(written) <= 40
     AND plain ~ '^[\s(]*\+?[\d\s().\u2010-\u2015/-]*$'
     AND regexp_replace(plain, '[^+\d]', '', 'g') ~ '^(1?[2-9]\d{9}|[2-9]\d{6}|(\+|00|011)[1-9]\d{6,14})$'
    FROM openchair.without_extension(written) AS plain
$$;
COMMENT ON FUNCTION openchair.is_phone_number IS 'Is it a phone number and nothing else? Only then a group sees it.';

-- Someone who is, or by what is known may be, under 18 is given a seat with the consent of a guardian on record, and only where the group states
-- an age that they have reached; also if that turns out after the referral was sent (ADR 73).
CREATE OR REPLACE FUNCTION openchair.ages_of(person openchair.patient, day date) RETURNS integer[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(CAST(extract(year FROM age(day, born)) AS integer) ORDER BY born DESC)
    FROM unnest(ARRAY[(person).birth_date,
           greatest((person).birth_date,
             least(day, CASE (person).birth_precision WHEN 'YEAR' THEN ((person).birth_date + interval '1 year')::date - 1
                                                      WHEN 'MONTH' THEN ((person).birth_date + interval '1 month')::date - 1
                                                      ELSE (person).birth_date END))]) AS born
$$;
COMMENT ON FUNCTION openchair.ages_of IS 'The youngest and the oldest that the person can be on that day, in whole years. As BirthDate.agesOn.';

CREATE OR REPLACE FUNCTION openchair.may_be_minor(person openchair.patient, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (openchair.ages_of(person, day))[1] < 18
$$;
-- The lowest age that a state names for outpatient mental health care; many ask for more (ADR 85).
CREATE OR REPLACE FUNCTION openchair.may_consent_alone(person openchair.patient, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (openchair.ages_of(person, day))[1] >= 12
$$;
COMMENT ON FUNCTION openchair.may_consent_alone IS 'Is the person old enough on that day, whatever the birth date is, to consent alone where state law allows it? As AgeLimits.mayConsentAlone.';
COMMENT ON FUNCTION openchair.may_be_minor IS 'Can the person be under 18 on that day? As AgeLimits.mayBeMinor.';

-- For whom a group is, as it continues "The group is …". As AgeLimits.admit: who states no youngest age is for adults.
CREATE OR REPLACE FUNCTION openchair.ages_in_words(g openchair.support_group) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce((g).min_age, 18) < 18 THEN 'for people ' ELSE 'for adults ' END
      || CASE WHEN (g).max_age IS NULL THEN 'from ' || coalesce((g).min_age, 18)
              ELSE 'from ' || coalesce((g).min_age, 18) || ' to ' || (g).max_age END
$$;
CREATE OR REPLACE FUNCTION openchair.ages_in_words(person openchair.patient, day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT array_to_string(ARRAY(SELECT DISTINCT years FROM unnest(openchair.ages_of(person, day)) AS years ORDER BY years), ' or ')
$$;
COMMENT ON FUNCTION openchair.ages_in_words(openchair.support_group) IS 'For whom a group is: "for adults from 18", "for people from 13 to 17".';
COMMENT ON FUNCTION openchair.ages_in_words(openchair.patient, date) IS 'How old the person is, or may be. As PossibleAges.words.';
