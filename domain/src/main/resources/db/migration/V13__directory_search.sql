-- Both extensions come with PostgreSQL and are trusted: the owner of the database may add them.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA openchair;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA openchair;

CREATE TEXT SEARCH CONFIGURATION openchair.plain_english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION openchair.plain_english
  ALTER MAPPING FOR hword, hword_part, word WITH openchair.unaccent, pg_catalog.english_stem;
CREATE TEXT SEARCH CONFIGURATION openchair.plain_spanish (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION openchair.plain_spanish
  ALTER MAPPING FOR hword, hword_part, word WITH openchair.unaccent, pg_catalog.spanish_stem;

CREATE FUNCTION openchair.searchable(spoken text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT to_tsvector('openchair.plain_english', coalesce(spoken, '')) || to_tsvector('openchair.plain_spanish', coalesce(spoken, ''))
$$;

CREATE FUNCTION openchair.looked_for(spoken text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT websearch_to_tsquery('openchair.plain_english', spoken) || websearch_to_tsquery('openchair.plain_spanish', spoken)
$$;

CREATE FUNCTION openchair.plain(spoken text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lower(openchair.unaccent(spoken))
$$;

CREATE TABLE openchair.group_search (
  group_id  uuid PRIMARY KEY REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  document  tsvector NOT NULL,
  words     text NOT NULL,
  focus     text[] NOT NULL,
  audience  text[] NOT NULL,
  languages text[] NOT NULL
);
-- The directory is read far more often than written: no list of pending entries to look through at every search.
CREATE INDEX group_search_document ON openchair.group_search USING gin (document) WITH (fastupdate = off);
CREATE INDEX group_search_words ON openchair.group_search USING gin (words openchair.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX group_search_codes ON openchair.group_search USING gin (focus, audience, languages) WITH (fastupdate = off);
COMMENT ON TABLE openchair.group_search IS 'What a group is found by; follows the directory by triggers and is never written otherwise.';
COMMENT ON COLUMN openchair.group_search.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_search.document IS 'open: Full text, weighted: name, focus, purpose, then audience, host and place.';
COMMENT ON COLUMN openchair.group_search.words IS 'open: Name, focus, audience, host and town without accents or capitals, to find misspelled words.';
COMMENT ON COLUMN openchair.group_search.focus IS 'open: Codes of the focus vocabulary.';
COMMENT ON COLUMN openchair.group_search.audience IS 'open: Codes of the audience vocabulary.';
COMMENT ON COLUMN openchair.group_search.languages IS 'open: Codes of the language vocabulary.';

CREATE FUNCTION openchair.refresh_group_search(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO openchair.group_search AS known (group_id, document, words, focus, audience, languages)
  SELECT g.id,
         setweight(openchair.searchable(g.name), 'A') || setweight(openchair.searchable(f.labels), 'B')
           || setweight(openchair.searchable(g.purpose), 'C')
           || setweight(openchair.searchable(concat_ws(' ', a.labels, l.labels, h.name, s.name, s.city, g.typical_meeting)), 'D'),
         openchair.plain(concat_ws(' ', g.name, f.labels, a.labels, h.name, s.city)),
         coalesce(f.codes, '{}'), coalesce(a.codes, '{}'), coalesce(l.codes, '{}')
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
   WHERE g.id = wanted
  ON CONFLICT (group_id) DO UPDATE
     SET document = excluded.document, words = excluded.words, focus = excluded.focus, audience = excluded.audience,
         languages = excluded.languages
$$;

CREATE FUNCTION openchair.group_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION openchair.codes_are_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(CASE WHEN TG_OP = 'DELETE' THEN OLD.group_id ELSE NEW.group_id END);
  RETURN NULL;
END $$;

CREATE FUNCTION openchair.host_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(g.id) FROM openchair.support_group g WHERE g.host_id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION openchair.site_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(g.id) FROM openchair.support_group g WHERE g.site_id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION openchair.label_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(s.group_id) FROM openchair.group_search s
    WHERE CASE NEW.vocabulary WHEN 'focus' THEN s.focus WHEN 'audience' THEN s.audience ELSE s.languages END @> ARRAY[NEW.code];
  RETURN NULL;
END $$;

CREATE TRIGGER group_search_follows AFTER INSERT OR UPDATE OF name, purpose, typical_meeting, host_id, site_id
  ON openchair.support_group FOR EACH ROW EXECUTE FUNCTION openchair.group_is_found_anew();
CREATE TRIGGER group_search_follows AFTER INSERT OR DELETE ON openchair.group_focus
  FOR EACH ROW EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows AFTER INSERT OR DELETE ON openchair.group_audience
  FOR EACH ROW EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows AFTER INSERT OR DELETE ON openchair.group_language
  FOR EACH ROW EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows AFTER UPDATE OF name ON openchair.host
  FOR EACH ROW EXECUTE FUNCTION openchair.host_is_found_anew();
CREATE TRIGGER group_search_follows AFTER UPDATE OF name, city ON openchair.site
  FOR EACH ROW EXECUTE FUNCTION openchair.site_is_found_anew();
CREATE TRIGGER group_search_follows AFTER UPDATE OF label_en, label_es ON openchair.reference_code
  FOR EACH ROW WHEN (NEW.vocabulary IN ('focus', 'audience', 'language')) EXECUTE FUNCTION openchair.label_is_found_anew();

-- Loads the extension's library, without which its setting below could not be checked.
SELECT openchair.similarity('group', 'groups');

-- 0.45 finds two swapped letters ("anxeity") and leaves out most other words; searching falls back to it only when nothing fits.
CREATE FUNCTION openchair.groups_spelled_like(spoken text) RETURNS SETOF uuid LANGUAGE sql STABLE
  SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  SELECT s.group_id FROM openchair.group_search s WHERE openchair.plain(spoken) OPERATOR(openchair.<%) s.words
$$;

GRANT SELECT, INSERT, UPDATE ON openchair.group_search TO openchair_app;

SELECT count(openchair.refresh_group_search(g.id)) FROM openchair.support_group g;
