-- Questionnaires are reference data: a corrected cut-off or a new edition is a row, not a release.
CREATE TABLE openchair.instrument (
  code             text NOT NULL,
  version          text NOT NULL,
  position         integer NOT NULL DEFAULT 0,
  name_en          text NOT NULL,
  name_es          text NOT NULL,
  measures_en      text NOT NULL,
  measures_es      text NOT NULL,
  stem_en          text,
  stem_es          text,
  license          text NOT NULL,
  acknowledgement  text,
  item_count       integer NOT NULL CHECK (item_count > 0),
  minimum_answered integer NOT NULL CHECK (minimum_answered > 0),
  missing_items    text NOT NULL CHECK (missing_items IN ('REFUSE', 'PRORATE')),
  scoring          text NOT NULL CHECK (scoring IN ('SUM', 'MEAN')),
  factor           integer NOT NULL DEFAULT 1 CHECK (factor > 0),
  direction        text NOT NULL CHECK (direction IN ('LOWER_IS_BETTER', 'HIGHER_IS_BETTER')),
  lowest           numeric(6, 2) NOT NULL,
  highest          numeric(6, 2) NOT NULL,
  caseness_cut     numeric(6, 2),
  caseness_source  text,
  change_threshold numeric(6, 2) CHECK (change_threshold > 0),
  change_basis     text CHECK (change_basis IN ('RELIABILITY', 'CONVENTION')),
  change_source    text,
  retired_on       date,
  PRIMARY KEY (code, version),
  CONSTRAINT as_many_answers_needed_as_there_are CHECK (minimum_answered <= item_count),
  CONSTRAINT a_scale_goes_up CHECK (lowest < highest),
  CONSTRAINT cuts_name_their_source CHECK ((caseness_cut IS NULL) = (caseness_source IS NULL)
    AND (change_threshold IS NULL) = (change_source IS NULL) AND (change_threshold IS NULL) = (change_basis IS NULL))
);
COMMENT ON TABLE openchair.instrument IS 'A questionnaire in one edition: how it is scored and how a score is read. An edition is retired, never changed once used.';
COMMENT ON COLUMN openchair.instrument.code IS 'open: Stable code, such as PHQ-9.';
COMMENT ON COLUMN openchair.instrument.version IS 'open: Edition of the definition; kept with every score.';
COMMENT ON COLUMN openchair.instrument.position IS 'open: Order in lists, smallest first.';
COMMENT ON COLUMN openchair.instrument.name_en IS 'open: English name.';
COMMENT ON COLUMN openchair.instrument.name_es IS 'open: Spanish name.';
COMMENT ON COLUMN openchair.instrument.measures_en IS 'open: What it measures, in English.';
COMMENT ON COLUMN openchair.instrument.measures_es IS 'open: What it measures, in Spanish.';
COMMENT ON COLUMN openchair.instrument.stem_en IS 'open: The question above the items, in English; null where the text may not be shipped.';
COMMENT ON COLUMN openchair.instrument.stem_es IS 'open: The question above the items, in Spanish; null where the text may not be shipped.';
COMMENT ON COLUMN openchair.instrument.license IS 'open: What may be done with it.';
COMMENT ON COLUMN openchair.instrument.acknowledgement IS 'open: Whom its use must name; null when nobody.';
COMMENT ON COLUMN openchair.instrument.item_count IS 'open: Number of scored items.';
COMMENT ON COLUMN openchair.instrument.minimum_answered IS 'open: Fewest answers that still give a score.';
COMMENT ON COLUMN openchair.instrument.missing_items IS 'open: What is done about missing answers above that: refuse, or prorate.';
COMMENT ON COLUMN openchair.instrument.scoring IS 'open: Sum or mean of the items.';
COMMENT ON COLUMN openchair.instrument.factor IS 'open: What the sum or mean is multiplied by.';
COMMENT ON COLUMN openchair.instrument.direction IS 'open: Which way is better.';
COMMENT ON COLUMN openchair.instrument.lowest IS 'open: Lowest possible score.';
COMMENT ON COLUMN openchair.instrument.highest IS 'open: Highest possible score.';
COMMENT ON COLUMN openchair.instrument.caseness_cut IS 'open: A case from this score on where lower is better, and below it where higher is better; null when none is agreed.';
COMMENT ON COLUMN openchair.instrument.caseness_source IS 'open: Where that cut comes from.';
COMMENT ON COLUMN openchair.instrument.change_threshold IS 'open: Smallest difference that counts as change; null when none is agreed.';
COMMENT ON COLUMN openchair.instrument.change_basis IS 'open: Does the threshold rest on reliability, or on convention only?';
COMMENT ON COLUMN openchair.instrument.change_source IS 'open: Where that threshold comes from.';
COMMENT ON COLUMN openchair.instrument.retired_on IS 'open: From this day it is not offered any more.';

CREATE TABLE openchair.instrument_item (
  instrument text NOT NULL,
  version    text NOT NULL,
  position   integer NOT NULL CHECK (position > 0),
  text_en    text,
  text_es    text,
  reversed   boolean NOT NULL DEFAULT false,
  risk_from  integer,
  PRIMARY KEY (instrument, version, position),
  FOREIGN KEY (instrument, version) REFERENCES openchair.instrument (code, version)
);
COMMENT ON TABLE openchair.instrument_item IS 'An item of a questionnaire.';
COMMENT ON COLUMN openchair.instrument_item.instrument IS 'open: The questionnaire.';
COMMENT ON COLUMN openchair.instrument_item.version IS 'open: Its edition.';
COMMENT ON COLUMN openchair.instrument_item.position IS 'open: Place in the questionnaire, from 1.';
COMMENT ON COLUMN openchair.instrument_item.text_en IS 'open: English text; null where it may not be shipped.';
COMMENT ON COLUMN openchair.instrument_item.text_es IS 'open: Spanish text; null where it may not be shipped.';
COMMENT ON COLUMN openchair.instrument_item.reversed IS 'open: Is the answer turned round before it is counted?';
COMMENT ON COLUMN openchair.instrument_item.risk_from IS 'open: From this answer on somebody may be in danger; null for an item that does not ask.';

CREATE TABLE openchair.instrument_option (
  instrument text NOT NULL,
  version    text NOT NULL,
  score      integer NOT NULL,
  text_en    text,
  text_es    text,
  PRIMARY KEY (instrument, version, score),
  FOREIGN KEY (instrument, version) REFERENCES openchair.instrument (code, version)
);
COMMENT ON TABLE openchair.instrument_option IS 'An answer that the items of a questionnaire take.';
COMMENT ON COLUMN openchair.instrument_option.instrument IS 'open: The questionnaire.';
COMMENT ON COLUMN openchair.instrument_option.version IS 'open: Its edition.';
COMMENT ON COLUMN openchair.instrument_option.score IS 'open: What the answer counts.';
COMMENT ON COLUMN openchair.instrument_option.text_en IS 'open: English text; null where it may not be shipped.';
COMMENT ON COLUMN openchair.instrument_option.text_es IS 'open: Spanish text; null where it may not be shipped.';

CREATE TABLE openchair.instrument_band (
  instrument text NOT NULL,
  version    text NOT NULL,
  from_score numeric(6, 2) NOT NULL,
  label_en   text NOT NULL,
  label_es   text NOT NULL,
  PRIMARY KEY (instrument, version, from_score),
  FOREIGN KEY (instrument, version) REFERENCES openchair.instrument (code, version)
);
COMMENT ON TABLE openchair.instrument_band IS 'How a range of scores is called. A band ends where the next begins.';
COMMENT ON COLUMN openchair.instrument_band.instrument IS 'open: The questionnaire.';
COMMENT ON COLUMN openchair.instrument_band.version IS 'open: Its edition.';
COMMENT ON COLUMN openchair.instrument_band.from_score IS 'open: Lowest score of the band.';
COMMENT ON COLUMN openchair.instrument_band.label_en IS 'open: English name.';
COMMENT ON COLUMN openchair.instrument_band.label_es IS 'open: Spanish name.';

CREATE TABLE openchair.assessment (
  id                   uuid PRIMARY KEY,
  patient_id           uuid NOT NULL REFERENCES openchair.patient (id),
  instrument           text NOT NULL,
  version              text NOT NULL,
  taken_on             date NOT NULL,
  method               text NOT NULL CHECK (method IN ('ON_PAPER', 'ON_SCREEN', 'READ_ALOUD', 'FROM_RECORD')),
  answers              integer[],
  score                numeric(6, 2) NOT NULL,
  answered             integer CHECK (answered > 0),
  prorated             boolean NOT NULL,
  risk                 text NOT NULL CHECK (risk IN ('NOT_ASKED', 'NOT_RAISED', 'RAISED', 'UNKNOWN')),
  recorded_by          uuid NOT NULL REFERENCES openchair.staff (id),
  recorded_at          timestamptz NOT NULL,
  entered_in_error_at  timestamptz,
  entered_in_error_by  uuid REFERENCES openchair.staff (id),
  FOREIGN KEY (instrument, version) REFERENCES openchair.instrument (code, version),
  CONSTRAINT answers_are_counted CHECK ((answers IS NULL) = (answered IS NULL)),
  CONSTRAINT errors_say_who CHECK ((entered_in_error_at IS NULL) = (entered_in_error_by IS NULL))
);
CREATE INDEX assessment_of_patient ON openchair.assessment (patient_id, taken_on);
CREATE INDEX assessment_instrument ON openchair.assessment (instrument, version);
CREATE INDEX assessment_recorded_by ON openchair.assessment (recorded_by);
CREATE INDEX assessment_entered_in_error_by ON openchair.assessment (entered_in_error_by);
COMMENT ON TABLE openchair.assessment IS 'A questionnaire as a patient answered it once, with the score computed then. Never changed; a wrong one is marked as entered in error.';
COMMENT ON COLUMN openchair.assessment.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.assessment.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.assessment.instrument IS 'sensitive: The questionnaire.';
COMMENT ON COLUMN openchair.assessment.version IS 'open: Its edition.';
COMMENT ON COLUMN openchair.assessment.taken_on IS 'quasi-identifier: The day on which it was answered.';
COMMENT ON COLUMN openchair.assessment.method IS 'sensitive: How it was answered.';
COMMENT ON COLUMN openchair.assessment.answers IS 'sensitive: The answers in the order of the items, null where one is missing; null altogether when only the total is known.';
COMMENT ON COLUMN openchair.assessment.score IS 'sensitive: The score computed when it was recorded.';
COMMENT ON COLUMN openchair.assessment.answered IS 'sensitive: Number of answers; null when only the total is known.';
COMMENT ON COLUMN openchair.assessment.prorated IS 'sensitive: Were missing answers made up for?';
COMMENT ON COLUMN openchair.assessment.risk IS 'sensitive: Did an answer say that the person may be in danger? Unknown when it is missing.';
COMMENT ON COLUMN openchair.assessment.recorded_by IS 'quasi-identifier: Who recorded it.';
COMMENT ON COLUMN openchair.assessment.recorded_at IS 'quasi-identifier: When it was recorded.';
COMMENT ON COLUMN openchair.assessment.entered_in_error_at IS 'quasi-identifier: When it was marked as wrong; null while it counts.';
COMMENT ON COLUMN openchair.assessment.entered_in_error_by IS 'quasi-identifier: Who marked it.';

GRANT SELECT, INSERT, UPDATE ON openchair.instrument, openchair.instrument_item, openchair.instrument_option, openchair.instrument_band
  TO openchair_app;
GRANT SELECT, INSERT, UPDATE (entered_in_error_at, entered_in_error_by) ON openchair.assessment TO openchair_app;

INSERT INTO openchair.instrument (code, version, position, name_en, name_es, measures_en, measures_es, stem_en, stem_es, license,
  acknowledgement, item_count, minimum_answered, missing_items, scoring, factor, direction, lowest, highest, caseness_cut,
  caseness_source, change_threshold, change_basis, change_source) VALUES
  ('PHQ-9', '1', 1, 'PHQ-9', 'PHQ-9', 'depression', 'depresión',
   'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
   'Durante las últimas 2 semanas, ¿con qué frecuencia le han molestado los siguientes problemas?',
   'Public domain. No permission is required to reproduce, translate, display or distribute.',
   'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
   9, 7, 'PRORATE', 'SUM', 1, 'LOWER_IS_BETTER', 0, 27, 10, 'Kroenke, Spitzer and Williams 2001; NHS Talking Therapies manual',
   6, 'RELIABILITY', 'NHS Talking Therapies manual'),
  ('GAD-7', '1', 2, 'GAD-7', 'GAD-7', 'anxiety', 'ansiedad',
   'Over the last 2 weeks, how often have you been bothered by the following problems?',
   'Durante las últimas 2 semanas, ¿con qué frecuencia le han molestado los siguientes problemas?',
   'Public domain. No permission is required to reproduce, translate, display or distribute.',
   'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
   7, 6, 'PRORATE', 'SUM', 1, 'LOWER_IS_BETTER', 0, 21, 8, 'Kroenke et al. 2007; NHS Talking Therapies manual',
   4, 'RELIABILITY', 'NHS Talking Therapies manual'),
  ('WHO-5', '1', 3, 'WHO-5', 'OMS-5', 'well-being', 'bienestar', NULL, NULL,
   'Free to use with acknowledgement; the newest edition is for non-commercial use (CC BY-NC-SA 3.0 IGO). The text is not shipped.',
   'World Health Organization, WHO-5 Well-Being Index', 5, 5, 'REFUSE', 'SUM', 4, 'HIGHER_IS_BETTER', 0, 100, 52,
   'Raw score below 13: Topp et al. 2015', 10, 'CONVENTION', 'Topp et al. 2015; a convention without a basis in reliability'),
  ('UCLA-3', '1', 4, 'UCLA-3', 'UCLA-3', 'loneliness', 'soledad',
   'How often do you feel this way?', '¿Con qué frecuencia se siente así?',
   'Free to use with citation.', 'Hughes, Waite, Hawkley and Cacioppo 2004', 3, 3, 'REFUSE', 'SUM', 1, 'LOWER_IS_BETTER', 3, 9, 6,
   'Steptoe et al. 2013; some studies use 4', NULL, NULL, NULL),
  ('K6', '1', 5, 'K6', 'K6', 'psychological distress', 'malestar psicológico', NULL, NULL,
   'Free to use with acknowledgement. The text is not shipped.', 'Kessler et al. 2003', 6, 6, 'REFUSE', 'SUM', 1, 'LOWER_IS_BETTER', 0, 24,
   13, 'Kessler et al. 2003', NULL, NULL, NULL),
  ('BRS', '1', 6, 'BRS', 'BRS', 'resilience', 'resiliencia', NULL, NULL,
   'Research and education with citation. The text is not shipped.', 'Smith et al. 2008', 6, 6, 'REFUSE', 'MEAN', 1, 'HIGHER_IS_BETTER',
   1, 5, 3, 'Smith et al. 2013', NULL, NULL, NULL);

INSERT INTO openchair.instrument_item (instrument, version, position, text_en, text_es, risk_from) VALUES
  ('PHQ-9', '1', 1, 'Little interest or pleasure in doing things', 'Poco interés o placer en hacer cosas', NULL),
  ('PHQ-9', '1', 2, 'Feeling down, depressed, or hopeless', 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas', NULL),
  ('PHQ-9', '1', 3, 'Trouble falling or staying asleep, or sleeping too much', 'Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado', NULL),
  ('PHQ-9', '1', 4, 'Feeling tired or having little energy', 'Se ha sentido cansado(a) o con poca energía', NULL),
  ('PHQ-9', '1', 5, 'Poor appetite or overeating', 'Sin apetito o ha comido en exceso', NULL),
  ('PHQ-9', '1', 6, 'Feeling bad about yourself – or that you are a failure or have let yourself or your family down', 'Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia', NULL),
  ('PHQ-9', '1', 7, 'Trouble concentrating on things, such as reading the newspaper or watching television', 'Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión', NULL),
  ('PHQ-9', '1', 8, 'Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual', '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal', NULL),
  ('PHQ-9', '1', 9, 'Thoughts that you would be better off dead or of hurting yourself in some way', 'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera', 1),
  ('GAD-7', '1', 1, 'Feeling nervous, anxious or on edge', 'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta', NULL),
  ('GAD-7', '1', 2, 'Not being able to stop or control worrying', 'No ha sido capaz de parar o controlar su preocupación', NULL),
  ('GAD-7', '1', 3, 'Worrying too much about different things', 'Se ha preocupado demasiado por motivos diferentes', NULL),
  ('GAD-7', '1', 4, 'Trouble relaxing', 'Ha tenido dificultad para relajarse', NULL),
  ('GAD-7', '1', 5, 'Being so restless that it is hard to sit still', 'Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)', NULL),
  ('GAD-7', '1', 6, 'Becoming easily annoyed or irritable', 'Se ha molestado o irritado fácilmente', NULL),
  ('GAD-7', '1', 7, 'Feeling afraid as if something awful might happen', 'Ha tenido miedo de que algo terrible fuera a pasar', NULL),
  ('UCLA-3', '1', 1, 'How often do you feel that you lack companionship?', '¿Con qué frecuencia siente que le falta compañía?', NULL),
  ('UCLA-3', '1', 2, 'How often do you feel left out?', '¿Con qué frecuencia se siente excluido(a)?', NULL),
  ('UCLA-3', '1', 3, 'How often do you feel isolated from others?', '¿Con qué frecuencia se siente aislado(a) de los demás?', NULL);

INSERT INTO openchair.instrument_item (instrument, version, position, reversed)
  SELECT i.code, i.version, n, i.code = 'BRS' AND n % 2 = 0
    FROM openchair.instrument i CROSS JOIN LATERAL generate_series(1, i.item_count) n WHERE i.code IN ('WHO-5', 'K6', 'BRS');

INSERT INTO openchair.instrument_option (instrument, version, score, text_en, text_es)
  SELECT code, '1', score, text_en, text_es
    FROM (VALUES ('PHQ-9'), ('GAD-7')) instrument (code)
   CROSS JOIN (VALUES (0, 'Not at all', 'Ningún día'), (1, 'Several days', 'Varios días'),
                      (2, 'More than half the days', 'Más de la mitad de los días'), (3, 'Nearly every day', 'Casi todos los días'))
         option (score, text_en, text_es);
INSERT INTO openchair.instrument_option (instrument, version, score, text_en, text_es) VALUES
  ('UCLA-3', '1', 1, 'Hardly ever', 'Casi nunca'), ('UCLA-3', '1', 2, 'Some of the time', 'Algunas veces'),
  ('UCLA-3', '1', 3, 'Often', 'A menudo');
INSERT INTO openchair.instrument_option (instrument, version, score)
  SELECT code, '1', generate_series(lowest, highest) FROM (VALUES ('WHO-5', 0, 5), ('K6', 0, 4), ('BRS', 1, 5)) option (code, lowest, highest);

INSERT INTO openchair.instrument_band (instrument, version, from_score, label_en, label_es) VALUES
  ('PHQ-9', '1', 0, 'minimal', 'mínima'), ('PHQ-9', '1', 5, 'mild', 'leve'), ('PHQ-9', '1', 10, 'moderate', 'moderada'),
  ('PHQ-9', '1', 15, 'moderately severe', 'moderadamente grave'), ('PHQ-9', '1', 20, 'severe', 'grave'),
  ('GAD-7', '1', 0, 'minimal', 'mínima'), ('GAD-7', '1', 5, 'mild', 'leve'), ('GAD-7', '1', 10, 'moderate', 'moderada'),
  ('GAD-7', '1', 15, 'severe', 'grave'),
  ('WHO-5', '1', 0, 'poor well-being', 'bienestar bajo'), ('WHO-5', '1', 52, 'good well-being', 'buen bienestar'),
  ('UCLA-3', '1', 3, 'not lonely', 'sin soledad'), ('UCLA-3', '1', 4, 'sometimes lonely', 'soledad ocasional'),
  ('UCLA-3', '1', 6, 'lonely', 'soledad'),
  ('K6', '1', 0, 'below serious distress', 'sin malestar grave'), ('K6', '1', 13, 'serious distress', 'malestar grave'),
  ('BRS', '1', 1, 'low resilience', 'resiliencia baja'), ('BRS', '1', 3, 'normal resilience', 'resiliencia normal'),
  ('BRS', '1', 4.31, 'high resilience', 'resiliencia alta');
