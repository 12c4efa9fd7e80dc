-- The administrator keeps the vocabularies: a code is added, reworded, retired and brought back, never deleted.
ALTER TABLE openchair.reference_code
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD CONSTRAINT code_is_a_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 60),
  ADD CONSTRAINT language_code_is_a_language CHECK (vocabulary <> 'language' OR code ~ '^[a-z]{2,3}(-[a-z0-9]{2,8})*$'),
  ADD CONSTRAINT labels_are_stated CHECK (label_en ~ '[^ ]' AND label_es ~ '[^ ]' AND length(label_en) <= 100 AND length(label_es) <= 100);
COMMENT ON COLUMN openchair.reference_code.version IS 'open: Version of the code, from 1; every change counts one up.';
-- An import finds a code by its label, and people tell codes apart by it.
CREATE UNIQUE INDEX english_label_is_unique_in_its_vocabulary ON openchair.reference_code (vocabulary, lower(label_en));
CREATE UNIQUE INDEX spanish_label_is_unique_in_its_vocabulary ON openchair.reference_code (vocabulary, lower(label_es));

CREATE VIEW openchair.offered_code AS
  SELECT vocabulary, code, label_en, label_es, position
    FROM openchair.reference_code
   WHERE retired_on IS NULL OR retired_on > (now() AT TIME ZONE 'UTC')::date;
COMMENT ON VIEW openchair.offered_code IS 'The codes that filters, forms and imports offer today. A retired one stays readable where it is carried.';
COMMENT ON COLUMN openchair.offered_code.vocabulary IS 'open: Which list the code belongs to.';
COMMENT ON COLUMN openchair.offered_code.code IS 'open: Stable code within the list.';
COMMENT ON COLUMN openchair.offered_code.label_en IS 'open: English label.';
COMMENT ON COLUMN openchair.offered_code.label_es IS 'open: Spanish label.';
COMMENT ON COLUMN openchair.offered_code.position IS 'open: Order within the list, smallest first.';

CREATE TABLE openchair.crisis_resource (
  code       text PRIMARY KEY CONSTRAINT crisis_code_is_a_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 60),
  region     text NOT NULL,
  name_en    text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100),
  name_es    text NOT NULL CHECK (length(name_es) BETWEEN 1 AND 100),
  how_en     text NOT NULL CHECK (length(how_en) BETWEEN 1 AND 300),
  how_es     text NOT NULL CHECK (length(how_es) BETWEEN 1 AND 300),
  dial       text NOT NULL CONSTRAINT dial_is_digits CHECK (dial ~ '^[0-9]{3,15}$'),
  checked_on date NOT NULL,
  position   integer NOT NULL,
  version    integer NOT NULL DEFAULT 1 CHECK (version > 0)
);
COMMENT ON TABLE openchair.crisis_resource IS 'Who can help a person in danger. Corrected by the administrator; the pages carry a copy for when nothing else works.';
COMMENT ON COLUMN openchair.crisis_resource.code IS 'open: Stable code of the line.';
COMMENT ON COLUMN openchair.crisis_resource.region IS 'open: ISO 3166 code of the country it serves.';
COMMENT ON COLUMN openchair.crisis_resource.name_en IS 'open: Name of the line in English.';
COMMENT ON COLUMN openchair.crisis_resource.name_es IS 'open: Name of the line in Spanish.';
COMMENT ON COLUMN openchair.crisis_resource.how_en IS 'open: What to do, in English.';
COMMENT ON COLUMN openchair.crisis_resource.how_es IS 'open: What to do, in Spanish.';
COMMENT ON COLUMN openchair.crisis_resource.dial IS 'open: Digits to dial.';
COMMENT ON COLUMN openchair.crisis_resource.checked_on IS 'open: Day on which somebody last checked the number; due again after a year.';
COMMENT ON COLUMN openchair.crisis_resource.position IS 'open: Order on the card, most urgent first.';
COMMENT ON COLUMN openchair.crisis_resource.version IS 'open: Version of the line, from 1; every change counts one up.';

INSERT INTO openchair.crisis_resource (code, region, name_en, name_es, how_en, how_es, dial, checked_on, position) VALUES
  ('911', 'US', 'Emergency services', 'Servicios de emergencia',
   'Call 911 if somebody may be hurt now.', 'Llame al 911 si alguien puede estar en peligro ahora.', '911', '2026-11-22', 1),
  ('988', 'US', '988 Suicide & Crisis Lifeline', '988 Línea de Prevención del Suicidio y Crisis',
   'Call or text 988, day and night. Chat in English at 988lifeline.org.',
   'Llame al 988 y oprima 2 para español, o envíe AYUDA al 988, de día y de noche.', '988', '2026-11-22', 2),
  ('veterans', 'US', 'Veterans Crisis Line', 'Línea de Crisis para Veteranos',
   'Call 988, then press 1, or text 838255.', 'Llame al 988 y oprima 1, o envíe un mensaje de texto al 838255.', '988', '2026-11-22', 3),
  ('disaster', 'US', 'Disaster Distress Helpline', 'Línea de Ayuda para Desastres',
   'Call or text 1-800-985-5990.', 'Llame o envíe un mensaje de texto al 1-800-985-5990.', '18009855990', '2026-11-22', 4),
  ('childhelp', 'US', 'Childhelp USA', 'Childhelp USA',
   'Call 1-800-422-4453 about abuse of a child.', 'Llame al 1-800-422-4453 por maltrato de un menor.', '18004224453', '2026-11-22', 5),
  ('covenant', 'US', 'Covenant House Nineline', 'Covenant House Nineline',
   'Call 1-800-999-9999 for young people without a safe home.',
   'Llame al 1-800-999-9999 para jóvenes sin un hogar seguro.', '18009999999', '2026-11-22', 6),
  ('boystown', 'US', 'Boys Town National Hotline', 'Línea Nacional Boys Town',
   'Call 1-800-448-3000 for teens and parents.', 'Llame al 1-800-448-3000, para adolescentes y padres.', '18004483000', '2026-11-22', 7),
  ('samhsa', 'US', 'SAMHSA Treatment Locator', 'Localizador de tratamiento de SAMHSA',
   'Call 1-800-662-4357 to find treatment nearby.',
   'Llame al 1-800-662-4357 para encontrar tratamiento cerca de usted.', '18006624357', '2026-11-22', 8);

CREATE TABLE openchair.reference_change (
  id            uuid PRIMARY KEY,
  subject       text NOT NULL,
  act           text NOT NULL,
  said          text NOT NULL,
  actor_subject text NOT NULL,
  at            timestamptz NOT NULL
);
CREATE INDEX reference_change_subject ON openchair.reference_change (subject, at);
COMMENT ON TABLE openchair.reference_change IS 'History of reference data: who changed what, and what it said from then on; never changed.';
COMMENT ON COLUMN openchair.reference_change.id IS 'open: Identifier made by the writer.';
COMMENT ON COLUMN openchair.reference_change.subject IS 'open: What was changed: focus/depression, or crisis/988.';
COMMENT ON COLUMN openchair.reference_change.act IS 'open: What was done, a name of ReferenceAct.';
COMMENT ON COLUMN openchair.reference_change.said IS 'open: What it said afterwards, in words.';
COMMENT ON COLUMN openchair.reference_change.actor_subject IS 'person-identifier: Keycloak subject of who did it.';
COMMENT ON COLUMN openchair.reference_change.at IS 'open: When.';
CREATE TRIGGER reference_change_is_history BEFORE UPDATE OR DELETE ON openchair.reference_change
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

GRANT SELECT ON openchair.offered_code TO openchair_app;
GRANT SELECT, UPDATE ON openchair.crisis_resource TO openchair_app;
GRANT SELECT, INSERT ON openchair.reference_change TO openchair_app;
