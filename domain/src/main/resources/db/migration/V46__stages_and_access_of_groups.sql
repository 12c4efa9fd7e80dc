-- The stage of recovery that a group is for and the access that it offers, coded, so that both are matched and not only read.
INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es, position) VALUES
  ('recovery-stage', 'moratorium', 'Feeling overwhelmed: just listening is fine', 'Momento de agobio: basta con escuchar', 1),
  ('recovery-stage', 'awareness', 'Beginning to see that life can be better', 'Empezar a ver que la vida puede mejorar', 2),
  ('recovery-stage', 'preparation', 'Looking for tools, routines and small goals', 'Buscar herramientas, rutinas y metas pequeñas', 3),
  ('recovery-stage', 'rebuilding', 'Rebuilding work, relationships and goals', 'Reconstruir el trabajo, las relaciones y las metas', 4),
  ('recovery-stage', 'growth', 'Growing beyond it, perhaps helping others', 'Crecer más allá, quizás ayudando a otras personas', 5);

CREATE TABLE openchair.group_stage (
  group_id   uuid NOT NULL REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  code       text NOT NULL,
  vocabulary text NOT NULL GENERATED ALWAYS AS ('recovery-stage') STORED,
  PRIMARY KEY (group_id, code),
  FOREIGN KEY (vocabulary, code) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX group_stage_code ON openchair.group_stage (code, group_id);
COMMENT ON TABLE openchair.group_stage IS 'Stages of recovery that a group is for; none when it never said.';
COMMENT ON COLUMN openchair.group_stage.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_stage.code IS 'open: Code in the recovery-stage vocabulary.';
COMMENT ON COLUMN openchair.group_stage.vocabulary IS 'open: Always recovery-stage.';

CREATE TABLE openchair.group_access (
  group_id   uuid NOT NULL REFERENCES openchair.support_group (id) ON DELETE CASCADE,
  code       text NOT NULL,
  vocabulary text NOT NULL GENERATED ALWAYS AS ('access-need') STORED,
  PRIMARY KEY (group_id, code),
  FOREIGN KEY (vocabulary, code) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX group_access_code ON openchair.group_access (code, group_id);
COMMENT ON TABLE openchair.group_access IS 'Access needs that a group meets, so that whoever has them can take part.';
COMMENT ON COLUMN openchair.group_access.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_access.code IS 'open: Code in the access-need vocabulary.';
COMMENT ON COLUMN openchair.group_access.vocabulary IS 'open: Always access-need.';

GRANT SELECT, INSERT, DELETE ON openchair.group_stage, openchair.group_access TO openchair_app;

ALTER TABLE openchair.group_search
  ADD COLUMN stages text[] NOT NULL DEFAULT '{}',
  ADD COLUMN access text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN openchair.group_search.stages IS 'open: Codes of the recovery-stage vocabulary.';
COMMENT ON COLUMN openchair.group_search.access IS 'open: Codes of the access-need vocabulary.';

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

CREATE OR REPLACE FUNCTION openchair.label_is_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(s.group_id) FROM openchair.group_search s
    WHERE CASE NEW.vocabulary WHEN 'focus' THEN s.focus WHEN 'audience' THEN s.audience WHEN 'language' THEN s.languages
          ELSE s.access END @> ARRAY[NEW.code];
  RETURN NULL;
END $$;
DROP TRIGGER group_search_follows ON openchair.reference_code;
CREATE TRIGGER group_search_follows AFTER UPDATE OF label_en, label_es ON openchair.reference_code
  FOR EACH ROW WHEN (NEW.vocabulary IN ('focus', 'audience', 'language', 'access-need'))
  EXECUTE FUNCTION openchair.label_is_found_anew();

-- Once a statement and group, not once a row: a group carries many codes, and many groups come at once.
CREATE OR REPLACE FUNCTION openchair.codes_are_found_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.refresh_group_search(c.group_id) FROM (SELECT DISTINCT group_id FROM changed) c;
  RETURN NULL;
END $$;
DROP TRIGGER group_search_follows ON openchair.group_focus;
DROP TRIGGER group_search_follows ON openchair.group_audience;
DROP TRIGGER group_search_follows ON openchair.group_language;
CREATE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_focus REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_focus REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_audience REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_audience REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_language REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_language REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_stage REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_stage REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_new AFTER INSERT ON openchair.group_access REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
CREATE TRIGGER group_search_follows_gone AFTER DELETE ON openchair.group_access REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION openchair.codes_are_found_anew();
