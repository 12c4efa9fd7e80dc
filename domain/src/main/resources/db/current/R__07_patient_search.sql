-- How patients are found, and who may be one person.
SET LOCAL check_function_bodies = off;
-- Its settings are known once it was used.
DO $$ BEGIN PERFORM openchair.similarity('a', 'b'); END $$;

CREATE OR REPLACE FUNCTION openchair.name_words(spoken text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT word), '{}') FROM unnest(openchair.name_list(spoken)) AS word
$$;

-- A word, and what is left of it without any one letter, of the first sixty.
CREATE OR REPLACE FUNCTION openchair.name_slips(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT slip), '{}')
    FROM unnest(words) AS word
   CROSS JOIN LATERAL (SELECT word UNION ALL
                       SELECT overlay(word PLACING '' FROM n FOR 1) FROM generate_series(1, least(length(word), 60)) AS n
                        WHERE length(word) > 3) AS s (slip)
$$;

-- Of a birth date that is not whole, no key is made.
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
CREATE OR REPLACE TRIGGER patient_search_follows
  BEFORE INSERT OR UPDATE OF given_name, family_name, preferred_name, alias, birth_date, birth_precision, phone ON openchair.patient
  FOR EACH ROW EXECUTE FUNCTION openchair.patient_is_found_anew();

-- 1 for the same name, less for the beginning of one, a slip or a longer misspelling, 0 for none.
CREATE OR REPLACE FUNCTION openchair.name_likeness(word text, slips text[], names text, name_slips text[]) RETURNS double precision
  LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN strpos(names, ' ' || word || ' ') > 0 THEN 1
              WHEN strpos(names, ' ' || word) > 0 THEN 0.9
              WHEN slips && name_slips THEN 0.7
              WHEN openchair.word_similarity(word, names) >= 0.5 THEN 0.6 * openchair.word_similarity(word, names)
              ELSE 0 END
$$;

-- Every word looked for must be like one of the names, in whichever order, or belong to words that are one of them when they are run
-- together; the longest is looked up, the others are compared.
CREATE OR REPLACE FUNCTION openchair.patients_named_like(clinic uuid, spoken text)
  RETURNS TABLE (patient_id uuid, likeness double precision)
  LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  WITH part AS MATERIALIZED (
         SELECT word, place FROM unnest((openchair.name_list(spoken))[1:12]) WITH ORDINALITY AS words (word, place)),
       run AS MATERIALIZED (
         SELECT first.place AS first, last.place AS last, openchair.name_slips(ARRAY[joined]) AS slips
           FROM part first JOIN part last ON last.place > first.place
          CROSS JOIN LATERAL (SELECT left(string_agg(word, '' ORDER BY place), 150) AS joined FROM part
                               WHERE place BETWEEN first.place AND last.place) words),
       asked AS MATERIALIZED (
         SELECT p.word, openchair.name_slips(ARRAY[p.word]) AS slips, openchair.name_relatives(p.word) AS relatives,
                ARRAY(SELECT DISTINCT slip FROM run r CROSS JOIN LATERAL unnest(r.slips) AS slip
                       WHERE p.place BETWEEN r.first AND r.last) AS together
           FROM part p),
       longest AS MATERIALIZED (
         SELECT slips || relatives || together AS keys, CASE WHEN NOT openchair.name_without_blanks(word) THEN word END AS word
           FROM asked ORDER BY length(word) DESC, word LIMIT 1)
  SELECT p.id, likeness.mean
    FROM openchair.patient p
   CROSS JOIN LATERAL (
     SELECT avg(likeness) AS mean, min(likeness) AS least
       FROM asked a
      CROSS JOIN LATERAL (
        SELECT greatest(openchair.name_likeness(a.word, a.slips, p.search_names, p.search_slips),
                        CASE WHEN a.relatives && p.search_slips OR a.together && p.search_slips THEN 0.8 ELSE 0 END)) l (likeness)) likeness
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL AND likeness.least > 0
     AND (p.search_names LIKE (SELECT '% ' || word || '%' FROM longest)
          OR p.search_slips && (SELECT keys FROM longest)
          OR (SELECT word FROM longest) OPERATOR(openchair.<%) p.search_names)
$$;

CREATE OR REPLACE FUNCTION openchair.patients_alike(
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

-- Names as they are compared, in whichever way they are written: without capitals, accents, vowel marks and apostrophes, the letters of one sound in Arabic
-- and Turkish as one. Does not depend on the locale of the database.
CREATE OR REPLACE FUNCTION openchair.name_fold(written text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT lower(openchair.unaccent(translate(
           normalize(
             regexp_replace(
               normalize(translate(written, '''’‘‛ʼʻʹ`´′＇', ''), NFKD),
               '[\u00AD\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]',
               '', 'g'),
             NFC),
           'ٱىةکیς', 'ايهكيσ')) COLLATE pg_c_utf8)
$$;
COMMENT ON FUNCTION openchair.name_fold IS 'A name as it is compared; the one place that says which letters are the same.';

-- The words of a name in their order; a dash parts them as a blank does. A single letter can stand for eighteen: what no index takes is cut.
CREATE OR REPLACE FUNCTION openchair.name_list(written text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(left(word, 100) ORDER BY place), '{}')
    FROM regexp_split_to_table(openchair.name_fold(written),
           '[][\s\u0085\u1680\u2028\u2029,.;:!?"“”«»(){}<>|/\\_%*+=~^@#$&\u2010-\u2015\u2212\u00B7\u2022\u30FB\u060C\u061B\u3001\u3002-]+')
         WITH ORDINALITY AS words (word, place)
   WHERE word <> ''
$$;

-- A name as one word, for names that are run together: "Van der Berg" and "Vanderberg".
CREATE OR REPLACE FUNCTION openchair.name_joined(written text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT left(array_to_string(openchair.name_list(written), ''), 150)
$$;

-- Is it written in Chinese, Japanese or Korean characters, which are put together without a blank?
CREATE OR REPLACE FUNCTION openchair.name_without_blanks(word text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word ~ '[\u3040-\u30FF\u31F0-\u31FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF]'
$$;

-- Every run of characters of such words: one or two of them are what people look for.
CREATE OR REPLACE FUNCTION openchair.name_runs(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(left(word, 12), first, letters)), '{}')
    FROM unnest(words) AS word
   CROSS JOIN generate_series(1, least(length(word), 12)) AS first
   CROSS JOIN LATERAL generate_series(1, least(6, least(length(word), 12) - first + 1)) AS letters
   WHERE openchair.name_without_blanks(word)
$$;

-- Names that the same person could go by: Bob for Robert, Robert for Bob, and Rob for Bob.
CREATE OR REPLACE FUNCTION openchair.name_relatives(word text) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH formal AS (
         SELECT n.name FROM openchair.nickname n WHERE n.nickname = word
         UNION SELECT word WHERE EXISTS (SELECT FROM openchair.nickname n WHERE n.name = word))
  SELECT coalesce(array_agg(relative), '{}')
    FROM (SELECT f.name AS relative FROM formal f
          UNION SELECT n.nickname FROM openchair.nickname n JOIN formal f ON f.name = n.name) relatives
   WHERE relative <> word
$$;

-- What a birth date has in common with those it is taken for: day and month swapped, a year off by one, one digit wrong, two
-- neighboring digits in each other's place. Two dates are near when they have one of these in common.
CREATE OR REPLACE FUNCTION openchair.near_dates(born date) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[
      century || '?' || y2 || m1 || m2 || d1 || d2, century || y1 || '?' || m1 || m2 || d1 || d2,
      century || y1 || y2 || '?' || m2 || d1 || d2, century || y1 || y2 || m1 || '?' || d1 || d2,
      century || y1 || y2 || m1 || m2 || '?' || d2, century || y1 || y2 || m1 || m2 || d1 || '?',
      century || least(y1, y2) || greatest(y1, y2) || '~' || m1 || m2 || d1 || d2,
      century || y1 || y2 || least(m1, m2) || greatest(m1, m2) || '~' || d1 || d2,
      century || y1 || y2 || m1 || least(m2, d1) || greatest(m2, d1) || '~' || d2,
      century || y1 || y2 || m1 || m2 || least(d1, d2) || greatest(d1, d2) || '~',
      '<' || (century || y1 || y2)::integer / 2 || m1 || m2 || d1 || d2,
      '>' || ((century || y1 || y2)::integer + 1) / 2 || m1 || m2 || d1 || d2,
      '=' || century || y1 || y2 || least(m1 || m2, d1 || d2) || greatest(m1 || m2, d1 || d2)]
    FROM (SELECT left(day, 2) AS century, substr(day, 3, 1) AS y1, substr(day, 4, 1) AS y2, substr(day, 5, 1) AS m1,
                 substr(day, 6, 1) AS m2, substr(day, 7, 1) AS d1, substr(day, 8, 1) AS d2
            FROM (SELECT (extract(year FROM born)::integer * 10000 + extract(month FROM born)::integer * 100
                            + extract(day FROM born)::integer)::text AS day) written) digit
$$;

-- By what people are alike: a name, perhaps with a slip of the pen, and the birth date (D); the whole name and the birth date (W) or one
-- near it (N); the telephone number (P). Who is looked for has the whole name in either order, who is known in one.
CREATE OR REPLACE FUNCTION openchair.alike_by(given text, family text, preferred text, born date, called text, looked_for boolean)
  RETURNS TABLE (kind text, what text) LANGUAGE sql STABLE AS $$
  WITH name AS MATERIALIZED (
         SELECT openchair.name_joined(coalesce(given, '')) AS given, openchair.name_joined(coalesce(family, '')) AS family,
                openchair.name_joined(coalesce(preferred, '')) AS preferred),
       whole AS MATERIALIZED (
         SELECT name.given || name.family AS name FROM name
         UNION SELECT name.family || name.given FROM name WHERE looked_for
         UNION SELECT name.preferred || name.family FROM name WHERE name.preferred <> ''
         UNION SELECT name.family || name.preferred FROM name WHERE name.preferred <> '' AND looked_for)
  SELECT 'D', born || ' ' || slip
    FROM name CROSS JOIN LATERAL unnest(openchair.name_slips(
           openchair.name_words(concat_ws(' ', alike_by.given, alike_by.family, alike_by.preferred))
             || array_remove(ARRAY[name.given, name.family, name.preferred], ''))) AS slip
  UNION ALL
  SELECT 'W', born || ' ' || whole.name FROM whole WHERE whole.name <> ''
  UNION ALL
  SELECT 'N', near || ' ' || whole.name FROM whole CROSS JOIN unnest(openchair.near_dates(born)) AS near WHERE whole.name <> ''
  UNION ALL
  SELECT 'P', digits FROM openchair.phone_digits(called) AS digits WHERE digits IS NOT NULL
$$;

-- The same as numbers, of one clinic only: an index of them finds who is alike at a cost that grows with how many are.
CREATE OR REPLACE FUNCTION openchair.alike_key(clinic uuid, kind text, what text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('x' || left(md5(clinic || kind || what), 16))::bit(64)::bigint
$$;

-- Who was known by another name is found by it.
CREATE OR REPLACE FUNCTION openchair.former_name_is_found() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE openchair.patient SET alias = alias WHERE id = NEW.patient_id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER former_name_is_found AFTER INSERT ON openchair.identity_change
  FOR EACH ROW WHEN (NEW.field IN ('GIVEN_NAME', 'FAMILY_NAME', 'PREFERRED_NAME') AND NEW.old_value IS NOT NULL)
  EXECUTE FUNCTION openchair.former_name_is_found();

-- Who is called at this number, however it is written, also without its area code or with an extension; no one where it is no telephone number.
CREATE OR REPLACE FUNCTION openchair.patients_called(clinic uuid, spoken text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT p.id FROM openchair.patient p
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL AND openchair.without_extension(spoken) !~ '[[:alpha:]]'
     AND p.phone_digits = (SELECT openchair.phone_digits(spoken))
  UNION ALL
  SELECT p.id FROM openchair.patient p
   WHERE p.clinic_id = clinic AND p.merged_into IS NULL AND p.phone_digits IS NOT NULL
     AND right(p.phone_digits, 7) = (SELECT digits FROM openchair.without_extension(spoken) AS plain,
                                            regexp_replace(plain, '[^0-9]', '', 'g') AS digits
                                      WHERE plain ~ '^[0-9 ().+-]+$' AND length(digits) = 7)
$$;

-- A person's names in one word, in either order, as they are compared.
CREATE OR REPLACE FUNCTION openchair.whole_names(given text, family text, preferred text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT DISTINCT name
      FROM (SELECT openchair.name_joined(coalesce(given, '')) AS g, openchair.name_joined(coalesce(family, '')) AS f,
                   nullif(openchair.name_joined(coalesce(preferred, '')), '') AS p) part
     CROSS JOIN LATERAL unnest(ARRAY[g || f, f || g, p || f, f || p]) AS name
     WHERE name <> '')
$$;

-- Where either birth date is a year or a month only: those with the whole name, perhaps with a slip of the pen, of that year or of one beside
-- it. The year of a column is in no index: the name is looked up.
CREATE OR REPLACE FUNCTION openchair.perhaps_alike(clinic uuid, names text[], born text, most integer) RETURNS SETOF uuid
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
