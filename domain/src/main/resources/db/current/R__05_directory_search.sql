-- How groups are found.
SET LOCAL check_function_bodies = off;
-- Its settings are known once it was used.
DO $$ BEGIN PERFORM openchair.similarity('a', 'b'); END $$;

CREATE OR REPLACE FUNCTION openchair.searchable(spoken text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT to_tsvector('openchair.plain_english', coalesce(spoken, '')) || to_tsvector('openchair.plain_spanish', coalesce(spoken, ''))
$$;

CREATE OR REPLACE FUNCTION openchair.looked_for(spoken text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT websearch_to_tsquery('openchair.plain_english', spoken) || websearch_to_tsquery('openchair.plain_spanish', spoken)
$$;

CREATE OR REPLACE FUNCTION openchair.plain(spoken text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lower(openchair.unaccent(spoken))
$$;

CREATE OR REPLACE FUNCTION openchair.refresh_group_search(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO openchair.group_search AS known (group_id, document, words, focus, audience, languages, stages, access)
  SELECT g.id,
         setweight(openchair.searchable(g.name), 'A') || setweight(openchair.searchable(f.labels), 'B')
           || setweight(openchair.searchable(g.purpose), 'C')
           || setweight(openchair.searchable(concat_ws(' ', a.labels, l.labels, n.labels, h.name, s.name, s.city, g.typical_meeting)), 'D'),
         openchair.plain(concat_ws(' ', g.name, f.labels, a.labels, h.name, s.city)),
         coalesce(f.codes, '{}'), coalesce(a.codes, '{}'), coalesce(l.codes, '{}'), coalesce(t.codes, '{}'), coalesce(n.codes, '{}')
    FROM openchair.support_group g
    LEFT JOIN openchair.host h ON h.id = g.host_id
    LEFT JOIN openchair.site s ON s.id = g.site_id
    CROSS JOIN LATERAL (
      SELECT string_agg(c.label_en || ' ' || c.label_es, ' ' ORDER BY c.code) AS labels, array_agg(c.code ORDER BY c.code) AS codes
        FROM openchair.group_focus x JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
       WHERE x.group_id = g.id) f
    CROSS JOIN LATERAL (
      SELECT string_agg(c.label_en || ' ' || c.label_es, ' ' ORDER BY c.code) AS labels, array_agg(c.code ORDER BY c.code) AS codes
        FROM openchair.group_audience x JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
       WHERE x.group_id = g.id) a
    CROSS JOIN LATERAL (
      SELECT string_agg(c.label_en || ' ' || c.label_es, ' ' ORDER BY c.code) AS labels, array_agg(c.code ORDER BY c.code) AS codes
        FROM openchair.group_language x JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
       WHERE x.group_id = g.id) l
    CROSS JOIN LATERAL (
      SELECT array_agg(x.code ORDER BY x.code) AS codes FROM openchair.group_stage x WHERE x.group_id = g.id) t
    CROSS JOIN LATERAL (
      SELECT string_agg(c.label_en || ' ' || c.label_es, ' ' ORDER BY c.code) AS labels, array_agg(c.code ORDER BY c.code) AS codes
        FROM openchair.group_access x JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
       WHERE x.group_id = g.id) n
   WHERE g.id = wanted
  ON CONFLICT (group_id) DO UPDATE
     SET document = excluded.document, words = excluded.words, focus = excluded.focus, audience = excluded.audience,
         languages = excluded.languages, stages = excluded.stages, access = excluded.access
$$;

CREATE OR REPLACE FUNCTION openchair.group_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT openchair.is_trial() THEN
    PERFORM openchair.refresh_group_search(NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER group_search_follows AFTER INSERT OR UPDATE OF name, purpose, typical_meeting, host_id, site_id
  ON openchair.support_group FOR EACH ROW EXECUTE FUNCTION openchair.group_is_found_anew();

CREATE OR REPLACE FUNCTION openchair.codes_are_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT openchair.is_trial() THEN
    PERFORM openchair.refresh_group_search(c.group_id) FROM (SELECT DISTINCT group_id FROM changed) c;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_focus REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_focus REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_audience REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_audience REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_language REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_language REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_stage REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_stage REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_access REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE OR REPLACE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_access REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();

CREATE OR REPLACE FUNCTION openchair.host_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(g.id) FROM openchair.support_group g WHERE g.host_id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER group_search_follows AFTER UPDATE OF name ON openchair.host
  FOR EACH ROW EXECUTE FUNCTION openchair.host_is_found_anew();

CREATE OR REPLACE FUNCTION openchair.site_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(g.id) FROM openchair.support_group g WHERE g.site_id = NEW.id;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER group_search_follows AFTER UPDATE OF name, city ON openchair.site
  FOR EACH ROW EXECUTE FUNCTION openchair.site_is_found_anew();

CREATE OR REPLACE FUNCTION openchair.label_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(s.group_id) FROM openchair.group_search s
    WHERE CASE NEW.vocabulary WHEN 'focus' THEN s.focus WHEN 'audience' THEN s.audience WHEN 'language' THEN s.languages
          ELSE s.access END @> ARRAY[NEW.code];
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER group_search_follows AFTER UPDATE OF label_en, label_es ON openchair.reference_code
  FOR EACH ROW WHEN (NEW.vocabulary IN ('focus', 'audience', 'language', 'access-need'))
  EXECUTE FUNCTION openchair.label_is_found_anew();

CREATE OR REPLACE FUNCTION openchair.groups_spelled_like(spoken text) RETURNS SETOF uuid LANGUAGE sql STABLE
  SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  SELECT s.group_id FROM openchair.group_search s WHERE openchair.plain(spoken) OPERATOR(openchair.<%) s.words
  UNION
  SELECT s.group_id FROM openchair.group_search s
   WHERE s.document @@ (SELECT openchair.looked_for_with_letters_swapped(spoken))
$$;

-- Two neighboring letters in each other's place are the commonest slip, and in a short word they leave too little alike to be found
-- by what is spelled alike ("anxeity"). So each way to put them back is looked for as it is written.
CREATE OR REPLACE FUNCTION openchair.looked_for_with_letters_swapped(spoken text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT CAST(string_agg('(' || openchair.looked_for(swapped)::text || ')', ' | ') AS tsquery)
    FROM openchair.plain(spoken) AS written
   CROSS JOIN LATERAL generate_series(1, length(written) - 1) AS n
   CROSS JOIN LATERAL reverse(substr(written, n, 2)) AS pair
   CROSS JOIN LATERAL overlay(written PLACING pair FROM n FOR 2) AS swapped
   WHERE pair ~ '^[[:alpha:]]{2}$' AND swapped <> written AND numnode(openchair.looked_for(swapped)) > 0
$$;
