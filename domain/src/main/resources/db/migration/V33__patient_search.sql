-- A telephone number is known by its last ten digits; shorter ones are shared by too many.
CREATE FUNCTION openchair.phone_digits(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(digits) >= 10 THEN right(digits, 10) END FROM regexp_replace(written, '[^0-9]', '', 'g') AS digits
$$;

CREATE FUNCTION openchair.name_words(spoken text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT word), '{}')
    FROM regexp_split_to_table(replace(openchair.plain(spoken), '''', ''), '[][\s,.;:"(){}/\\_%*+-]+') AS word
   WHERE word <> ''
$$;

-- A word, and what is left of it without any one letter: two words with a slip of the pen between them share one of these.
CREATE FUNCTION openchair.name_slips(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT slip), '{}')
    FROM unnest(words) AS word
   CROSS JOIN LATERAL (SELECT word UNION ALL
                       SELECT overlay(word PLACING '' FROM n FOR 1) FROM generate_series(1, length(word)) AS n
                        WHERE length(word) > 3) AS s (slip)
$$;

ALTER TABLE openchair.patient
  ADD COLUMN search_names text NOT NULL DEFAULT '',
  ADD COLUMN search_slips text[] NOT NULL DEFAULT '{}',
  ADD COLUMN phone_digits text;
COMMENT ON COLUMN openchair.patient.search_names IS 'person-identifier: All names without accents or capitals, each after a space; follows the names by a trigger.';
COMMENT ON COLUMN openchair.patient.search_slips IS 'person-identifier: All names, each also without any one letter, to find misspelled ones; follows the names by a trigger.';
COMMENT ON COLUMN openchair.patient.phone_digits IS 'person-identifier: The last ten digits of the telephone number; follows it by a trigger.';

CREATE FUNCTION openchair.patient_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words text[] := openchair.name_words(concat_ws(' ', NEW.given_name, NEW.family_name, NEW.preferred_name));
BEGIN
  NEW.search_names := ' ' || array_to_string(words, ' ') || ' ';
  NEW.search_slips := openchair.name_slips(words);
  NEW.phone_digits := openchair.phone_digits(NEW.phone);
  RETURN NEW;
END $$;
CREATE TRIGGER patient_search_follows BEFORE INSERT OR UPDATE OF given_name, family_name, preferred_name, phone
  ON openchair.patient FOR EACH ROW EXECUTE FUNCTION openchair.patient_is_found_anew();
UPDATE openchair.patient SET phone = phone;

-- Patients are found far more often than registered: no list of pending entries to look through at every search.
CREATE INDEX patient_search_names ON openchair.patient USING gin (search_names openchair.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX patient_search_slips ON openchair.patient USING gin (search_slips) WITH (fastupdate = off);
CREATE INDEX patient_phone_digits ON openchair.patient (clinic_id, phone_digits) WHERE phone_digits IS NOT NULL;

-- 1 for the same name, less for the beginning of one, a slip or a longer misspelling, 0 for none.
CREATE FUNCTION openchair.name_likeness(word text, slips text[], names text, name_slips text[]) RETURNS double precision
  LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN strpos(names, ' ' || word || ' ') > 0 THEN 1
              WHEN strpos(names, ' ' || word) > 0 THEN 0.9
              WHEN slips && name_slips THEN 0.7
              WHEN openchair.word_similarity(word, names) >= 0.5 THEN 0.6 * openchair.word_similarity(word, names)
              ELSE 0 END
$$;

-- Every word looked for must be like one of the names, in whichever order; the longest is looked up, the others are compared.
CREATE FUNCTION openchair.patients_named_like(clinic uuid, spoken text) RETURNS TABLE (patient_id uuid, likeness double precision)
  LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  WITH asked AS MATERIALIZED (
         SELECT word, openchair.name_slips(ARRAY[word]) AS slips FROM unnest(openchair.name_words(spoken)) AS word),
       longest AS MATERIALIZED (SELECT word, slips FROM asked ORDER BY length(word) DESC, word LIMIT 1)
  SELECT p.id, likeness.mean
    FROM openchair.patient p
   CROSS JOIN LATERAL (
     SELECT avg(likeness) AS mean, min(likeness) AS least
       FROM asked a CROSS JOIN LATERAL openchair.name_likeness(a.word, a.slips, p.search_names, p.search_slips) AS likeness) likeness
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL AND likeness.least > 0
     AND (p.search_names LIKE (SELECT '% ' || word || '%' FROM longest)
          OR p.search_slips && (SELECT slips FROM longest)
          OR (SELECT word FROM longest) OPERATOR(openchair.<%) p.search_names)
$$;

-- Born on the same day with a name alike, or to be called at the same telephone number.
CREATE FUNCTION openchair.patients_alike(clinic uuid, names text, born date, called text)
  RETURNS TABLE (patient_id uuid, born_alike boolean, named_alike boolean, phone_alike boolean) LANGUAGE sql STABLE AS $$
  SELECT p.id, p.birth_date = born, p.search_slips && (SELECT openchair.name_slips(openchair.name_words(names))),
         coalesce(p.phone_digits = (SELECT openchair.phone_digits(called)), false)
    FROM openchair.patient p
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL
     AND ((p.birth_date = born AND p.search_slips && (SELECT openchair.name_slips(openchair.name_words(names))))
          OR p.phone_digits = (SELECT openchair.phone_digits(called)))
$$;
