CREATE TABLE openchair.reference_code (
  vocabulary text    NOT NULL,
  code       text    NOT NULL,
  label_en   text    NOT NULL,
  label_es   text    NOT NULL,
  position   integer NOT NULL DEFAULT 0,
  retired_on date,
  PRIMARY KEY (vocabulary, code)
);
COMMENT ON TABLE openchair.reference_code IS 'Vocabularies that an administrator can extend. A code is retired, never deleted.';
COMMENT ON COLUMN openchair.reference_code.vocabulary IS 'open: Which list the code belongs to: focus, audience, language, decline-reason.';
COMMENT ON COLUMN openchair.reference_code.code IS 'open: Stable code within the list.';
COMMENT ON COLUMN openchair.reference_code.label_en IS 'open: English label.';
COMMENT ON COLUMN openchair.reference_code.label_es IS 'open: Spanish label.';
COMMENT ON COLUMN openchair.reference_code.position IS 'open: Order within the list, smallest first.';
COMMENT ON COLUMN openchair.reference_code.retired_on IS 'open: From this day the code is not offered any more.';

INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es, position) VALUES
  ('focus', 'depression', 'Depression', 'Depresión', 1),
  ('focus', 'anxiety', 'Anxiety', 'Ansiedad', 2),
  ('focus', 'bipolar', 'Bipolar disorder', 'Trastorno bipolar', 3),
  ('focus', 'ptsd', 'PTSD', 'Estrés postraumático', 4),
  ('focus', 'schizophrenia', 'Schizophrenia', 'Esquizofrenia', 5),
  ('focus', 'ocd', 'OCD', 'Trastorno obsesivo-compulsivo', 6),
  ('focus', 'eating-disorders', 'Eating disorders', 'Trastornos de la alimentación', 7),
  ('focus', 'substance-use', 'Substance use recovery', 'Recuperación del consumo de sustancias', 8),
  ('focus', 'cancer', 'Living with cancer', 'Vivir con cáncer', 9),
  ('focus', 'chronic-pain', 'Chronic pain', 'Dolor crónico', 10),
  ('focus', 'diabetes', 'Diabetes', 'Diabetes', 11),
  ('focus', 'grief', 'Grief and bereavement', 'Duelo', 12),
  ('focus', 'trauma', 'Trauma or abuse recovery', 'Recuperación del trauma o el abuso', 13),
  ('focus', 'general-mental-health', 'General mental health', 'Salud mental en general', 14),
  ('focus', 'divorce', 'Divorce or separation', 'Divorcio o separación', 15),
  ('focus', 'job-loss', 'Job loss', 'Pérdida del empleo', 16),
  ('focus', 'parenting', 'Parenting', 'Crianza', 17),
  ('focus', 'caregiving', 'Caring for someone', 'Cuidar de alguien', 18),
  ('focus', 'rare-condition', 'Rare condition', 'Enfermedad poco frecuente', 19),
  ('audience', 'adults', 'Adults', 'Personas adultas', 1),
  ('audience', 'youth', 'Youth and adolescents', 'Jóvenes y adolescentes', 2),
  ('audience', 'caregivers', 'Caregivers and family', 'Cuidadores y familiares', 3),
  ('audience', 'veterans', 'Veterans', 'Veteranos', 4),
  ('audience', 'workplace', 'Workplace', 'Lugar de trabajo', 5),
  ('audience', 'culture-specific', 'Culture-specific', 'Comunidad cultural', 6),
  ('audience', 'lgbtq', 'LGBTQ+', 'LGBTQ+', 7),
  ('audience', 'rare-condition', 'People with a rare condition', 'Personas con una enfermedad poco frecuente', 8),
  ('language', 'en', 'English', 'Inglés', 1),
  ('language', 'es', 'Spanish', 'Español', 2),
  ('language', 'vi', 'Vietnamese', 'Vietnamita', 3),
  ('language', 'zh', 'Chinese', 'Chino', 4),
  ('language', 'ase', 'American Sign Language', 'Lengua de señas estadounidense', 5),
  ('decline-reason', 'group-full', 'The group is full', 'El grupo está completo', 1),
  ('decline-reason', 'not-a-fit', 'The group does not fit this person''s need', 'El grupo no se ajusta a la necesidad', 2),
  ('decline-reason', 'outside-eligibility', 'Outside the group''s age, language or audience', 'Fuera de la edad, el idioma o el público del grupo', 3),
  ('decline-reason', 'needs-more-care', 'Needs more care than a group gives', 'Necesita más atención de la que da un grupo', 4),
  ('decline-reason', 'schedule', 'The schedule does not work for the person', 'El horario no le sirve a la persona', 5),
  ('decline-reason', 'person-declined', 'The person chose not to join', 'La persona decidió no participar', 6),
  ('decline-reason', 'could-not-reach', 'We could not reach the person', 'No pudimos comunicarnos con la persona', 7);

GRANT SELECT, INSERT, UPDATE ON openchair.reference_code TO openchair_app;
