INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es, position) VALUES
  ('session-topic', 'living-with-the-condition', 'Living with the condition day to day', 'Vivir con la enfermedad día a día', 1),
  ('session-topic', 'coping', 'Coping with hard moments', 'Afrontar los momentos difíciles', 2),
  ('session-topic', 'feelings', 'Naming and bearing feelings', 'Nombrar y sobrellevar los sentimientos', 3),
  ('session-topic', 'family', 'Family and close relationships', 'Familia y relaciones cercanas', 4),
  ('session-topic', 'stigma', 'Stigma and shame', 'Estigma y vergüenza', 5),
  ('session-topic', 'treatment', 'Living with treatment', 'Convivir con el tratamiento', 6),
  ('session-topic', 'sleep-and-routine', 'Sleep and daily routine', 'Sueño y rutina diaria', 7),
  ('session-topic', 'work-and-money', 'Work and money', 'Trabajo y dinero', 8),
  ('session-topic', 'loss', 'Loss and change', 'Pérdida y cambio', 9),
  ('session-topic', 'setbacks', 'Setbacks and returning', 'Recaídas y retomar el camino', 10),
  ('session-topic', 'goals', 'Goals and next steps', 'Metas y próximos pasos', 11),
  ('session-topic', 'services', 'Finding help and services', 'Encontrar ayuda y servicios', 12),
  ('session-topic', 'group-itself', 'How the group works together', 'Cómo trabaja el grupo', 13),
  ('support-type', 'emotional', 'Emotional: listening, comfort', 'Emocional: escucha, consuelo', 1),
  ('support-type', 'informational', 'Informational: facts, experience', 'Informativo: datos, experiencia', 2),
  ('support-type', 'instrumental', 'Instrumental: practical help', 'Instrumental: ayuda práctica', 3),
  ('support-type', 'appraisal', 'Appraisal: help to weigh things up', 'Valoración: ayuda para sopesar', 4),
  ('support-type', 'companionship', 'Companionship: being together', 'Compañía: estar juntos', 5),
  ('support-type', 'esteem', 'Esteem: being seen as able', 'Estima: reconocimiento', 6),
  ('support-type', 'network', 'Network: belonging, new contacts', 'Red: pertenencia, nuevos contactos', 7),
  ('session-risk', 'disruptive', 'Disruptive member', 'Participante que interrumpe', 1),
  ('session-risk', 'griping', 'Conversation dominated by griping', 'Conversación dominada por las quejas', 2),
  ('session-risk', 'confidentiality', 'Breach of confidentiality', 'Quiebre de la confidencialidad', 3),
  ('session-risk', 'entanglement', 'Emotional entanglement, tension or conflict', 'Enredo emocional, tensión o conflicto', 4),
  ('session-risk', 'unsound-advice', 'Inappropriate or unsound medical advice', 'Consejo médico inapropiado o infundado', 5),
  ('session-risk', 'comparing', 'Comparing whose experience is worse', 'Comparar quién la pasa peor', 6),
  ('session-risk', 'dominating', 'One person dominates, quieter ones are overlooked', 'Una persona domina y otras quedan sin voz', 7),
  ('session-risk', 'triggering', 'Triggering content', 'Contenido perturbador', 8),
  ('session-risk', 'over-reliance', 'Over-reliance on the group', 'Dependencia excesiva del grupo', 9),
  ('session-risk', 'predatory', 'Predatory or commercial behavior online', 'Conducta depredadora o comercial en línea', 10),
  ('session-risk', 'misinformation', 'Misinformation', 'Desinformación', 11),
  ('fidelity-none', 'ground-rules', 'We opened with the ground rules', 'Empezamos con las reglas', 1),
  ('fidelity-none', 'everyone-invited', 'Everyone was invited to share, nobody had to', 'Se invitó a todos a compartir, sin obligar', 2),
  ('fidelity-none', 'experience-not-advice', 'People shared experience rather than advice', 'Se compartió experiencia más que consejos', 3),
  ('fidelity-none', 'closing-round', 'We closed together and on time', 'Cerramos juntos y a tiempo', 4),
  ('fidelity-cbt', 'agenda', 'An agenda was set together', 'Se acordó una agenda', 1),
  ('fidelity-cbt', 'homework-reviewed', 'Practice since last time was reviewed', 'Se repasó la práctica desde la última vez', 2),
  ('fidelity-cbt', 'skill-practiced', 'A skill was shown and practiced', 'Se mostró y practicó una habilidad', 3),
  ('fidelity-cbt', 'thoughts-examined', 'Thoughts were examined for evidence', 'Se examinaron pensamientos con evidencia', 4),
  ('fidelity-cbt', 'homework-set', 'Practice for next time was agreed', 'Se acordó práctica para la próxima vez', 5),
  ('fidelity-interpersonal', 'focus-kept', 'The focus stayed on relationships', 'El foco siguió en las relaciones', 1),
  ('fidelity-interpersonal', 'link-to-mood', 'Events were linked to mood', 'Los hechos se vincularon al ánimo', 2),
  ('fidelity-interpersonal', 'here-and-now', 'What happened in the room was used', 'Se usó lo que pasaba en la sala', 3),
  ('fidelity-interpersonal', 'new-way-tried', 'A new way to talk was tried out', 'Se probó una nueva forma de hablar', 4),
  ('fidelity-psychoeducation', 'goal-stated', 'The learning goal was stated', 'Se dijo la meta de aprendizaje', 1),
  ('fidelity-psychoeducation', 'material-used', 'The planned material was used', 'Se usó el material previsto', 2),
  ('fidelity-psychoeducation', 'questions-answered', 'There was time for questions', 'Hubo tiempo para preguntas', 3),
  ('fidelity-psychoeducation', 'understanding-checked', 'Understanding was checked', 'Se comprobó la comprensión', 4),
  ('fidelity-mindfulness', 'practice-led', 'A practice was led from beginning to end', 'Se guió una práctica completa', 1),
  ('fidelity-mindfulness', 'inquiry', 'People were asked what they noticed', 'Se preguntó qué notaron', 2),
  ('fidelity-mindfulness', 'choices-offered', 'Ways to stop or adapt were offered', 'Se ofrecieron formas de parar o adaptar', 3),
  ('fidelity-mindfulness', 'home-practice', 'Practice at home was agreed', 'Se acordó práctica en casa', 4),
  ('fidelity-twelve-step', 'reading', 'The meeting opened with the reading', 'La reunión abrió con la lectura', 1),
  ('fidelity-twelve-step', 'step-named', 'A step or theme was named', 'Se nombró un paso o tema', 2),
  ('fidelity-twelve-step', 'no-cross-talk', 'People spoke without being answered', 'Se habló sin réplicas', 3),
  ('fidelity-twelve-step', 'newcomers-welcomed', 'Newcomers were welcomed', 'Se dio la bienvenida a quienes llegaron', 4),
  ('fidelity-other', 'plan-followed', 'The session followed its plan', 'La sesión siguió su plan', 1),
  ('fidelity-other', 'methods-used', 'The methods of the approach were used', 'Se usaron los métodos del enfoque', 2),
  ('fidelity-other', 'goals-linked', 'It was linked to people''s goals', 'Se vinculó con las metas', 3);

CREATE TABLE openchair.session_record (
  session_id      uuid PRIMARY KEY REFERENCES openchair.group_session (id),
  version         integer NOT NULL CHECK (version > 0),
  approach        text,
  approach_vocabulary text NOT NULL GENERATED ALWAYS AS ('approach') STORED,
  self_rating     integer CHECK (self_rating BETWEEN 1 AND 5),
  note            text CHECK (length(note) BETWEEN 1 AND 1000),
  names_confirmed boolean NOT NULL DEFAULT false,
  saved_at        timestamptz NOT NULL,
  saved_by        uuid NOT NULL REFERENCES openchair.staff (id),
  FOREIGN KEY (approach_vocabulary, approach) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX session_record_approach ON openchair.session_record (approach_vocabulary, approach);
CREATE INDEX session_record_saved_by ON openchair.session_record (saved_by);
COMMENT ON TABLE openchair.session_record IS 'What a session was about, never what a member said. A draft until the session is signed, then locked.';
COMMENT ON COLUMN openchair.session_record.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_record.version IS 'open: Optimistic lock, from 1.';
COMMENT ON COLUMN openchair.session_record.approach IS 'open: Therapeutic approach that was used, a code of the approach vocabulary; null when not stated.';
COMMENT ON COLUMN openchair.session_record.approach_vocabulary IS 'open: Always approach.';
COMMENT ON COLUMN openchair.session_record.self_rating IS 'sensitive: How the session went in the eyes of whoever led it, 1 badly to 5 very well; null when not stated.';
COMMENT ON COLUMN openchair.session_record.note IS 'free-text: A note about the session, never what a member said.';
COMMENT ON COLUMN openchair.session_record.names_confirmed IS 'open: Did the writer confirm that a word like a member''s name is not about that person?';
COMMENT ON COLUMN openchair.session_record.saved_at IS 'open: When it was last saved.';
COMMENT ON COLUMN openchair.session_record.saved_by IS 'open: Who saved it last.';

CREATE TABLE openchair.session_record_code (
  session_id uuid NOT NULL REFERENCES openchair.session_record (session_id),
  vocabulary text NOT NULL CHECK (vocabulary IN ('session-topic', 'support-type') OR vocabulary LIKE 'fidelity-%'),
  code       text NOT NULL,
  PRIMARY KEY (session_id, vocabulary, code),
  FOREIGN KEY (vocabulary, code) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX session_record_code_code ON openchair.session_record_code (vocabulary, code);
COMMENT ON TABLE openchair.session_record_code IS 'Topics, types of support and kept points of the fidelity checklist of a session.';
COMMENT ON COLUMN openchair.session_record_code.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_record_code.vocabulary IS 'open: What kind of fact it is: session-topic, support-type, or the checklist of an approach.';
COMMENT ON COLUMN openchair.session_record_code.code IS 'open: The fact.';

CREATE TABLE openchair.session_risk (
  id                  uuid PRIMARY KEY,
  session_id          uuid NOT NULL REFERENCES openchair.group_session (id),
  vocabulary          text NOT NULL DEFAULT 'session-risk' CHECK (vocabulary = 'session-risk'),
  code                text NOT NULL,
  severity            text NOT NULL CHECK (severity IN ('MILD', 'MODERATE', 'SERIOUS')),
  action_taken        text NOT NULL CHECK (length(action_taken) BETWEEN 1 AND 500),
  clinician_must_know boolean NOT NULL,
  names_confirmed     boolean NOT NULL DEFAULT false,
  noted_at            timestamptz NOT NULL,
  noted_by            uuid NOT NULL REFERENCES openchair.staff (id),
  FOREIGN KEY (vocabulary, code) REFERENCES openchair.reference_code (vocabulary, code)
);
CREATE INDEX session_risk_session ON openchair.session_risk (session_id);
CREATE INDEX session_risk_code ON openchair.session_risk (vocabulary, code);
CREATE INDEX session_risk_noted_by ON openchair.session_risk (noted_by, noted_at);
COMMENT ON TABLE openchair.session_risk IS 'A risk that showed in a session: what kind, how bad, what was done. It names nobody.';
COMMENT ON COLUMN openchair.session_risk.id IS 'open: Identifier made by the writer; a repeated entry is recognized by it.';
COMMENT ON COLUMN openchair.session_risk.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_risk.vocabulary IS 'open: Always session-risk.';
COMMENT ON COLUMN openchair.session_risk.code IS 'open: What kind of risk.';
COMMENT ON COLUMN openchair.session_risk.severity IS 'open: How bad it was.';
COMMENT ON COLUMN openchair.session_risk.action_taken IS 'free-text: What was done about it.';
COMMENT ON COLUMN openchair.session_risk.clinician_must_know IS 'open: Must a referring clinician know? Then a concern about the person follows, which is another record.';
COMMENT ON COLUMN openchair.session_risk.names_confirmed IS 'open: Did the writer confirm that a word like a member''s name is not about that person?';
COMMENT ON COLUMN openchair.session_risk.noted_at IS 'open: When it was noted.';
COMMENT ON COLUMN openchair.session_risk.noted_by IS 'open: Who noted it.';

CREATE TABLE openchair.session_amendment (
  id              uuid PRIMARY KEY,
  session_id      uuid NOT NULL REFERENCES openchair.group_session (id),
  enrollment_id   uuid REFERENCES openchair.enrollment (id),
  outcome_before  text CHECK (outcome_before IN ('NOT_RECORDED', 'PRESENT', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'NO_SHOW')),
  outcome_after   text CHECK (outcome_after IN ('NOT_RECORDED', 'PRESENT', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'NO_SHOW')),
  addition        text CHECK (length(addition) BETWEEN 1 AND 1000),
  reason          text NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  names_confirmed boolean NOT NULL DEFAULT false,
  amended_at      timestamptz NOT NULL,
  amended_by      uuid NOT NULL REFERENCES openchair.staff (id),
  CONSTRAINT an_amendment_corrects_a_mark_or_adds_words CHECK (
    CASE WHEN addition IS NULL THEN enrollment_id IS NOT NULL AND outcome_before IS NOT NULL AND outcome_after <> outcome_before
         ELSE enrollment_id IS NULL AND outcome_before IS NULL AND outcome_after IS NULL END)
);
CREATE INDEX session_amendment_session ON openchair.session_amendment (session_id, amended_at);
CREATE INDEX session_amendment_enrollment ON openchair.session_amendment (enrollment_id);
CREATE INDEX session_amendment_amended_by ON openchair.session_amendment (amended_by);
COMMENT ON TABLE openchair.session_amendment IS 'What was added to a signed session, or corrected with what it said before. Rows are only ever added.';
COMMENT ON COLUMN openchair.session_amendment.id IS 'open: Identifier made by the writer; a repeated amendment is recognized by it.';
COMMENT ON COLUMN openchair.session_amendment.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.session_amendment.enrollment_id IS 'person-identifier: Whose mark was corrected; null for an addition in words.';
COMMENT ON COLUMN openchair.session_amendment.outcome_before IS 'sensitive: The mark that was signed.';
COMMENT ON COLUMN openchair.session_amendment.outcome_after IS 'sensitive: The mark that counts since.';
COMMENT ON COLUMN openchair.session_amendment.addition IS 'free-text: What is added about the session; null for a corrected mark.';
COMMENT ON COLUMN openchair.session_amendment.reason IS 'free-text: Why.';
COMMENT ON COLUMN openchair.session_amendment.names_confirmed IS 'open: Did the writer confirm that a word like a member''s name is not about that person?';
COMMENT ON COLUMN openchair.session_amendment.amended_at IS 'open: When.';
COMMENT ON COLUMN openchair.session_amendment.amended_by IS 'open: Who.';
CREATE TRIGGER session_amendment_is_history BEFORE UPDATE OR DELETE ON openchair.session_amendment
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

-- From the signature on, whatever the application does, the record stays as it was signed.
CREATE FUNCTION openchair.keep_signed_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.group_session s
              WHERE s.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.session_id ELSE NEW.session_id END AND s.signed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a signed session violates "signed_sessions_are_locked"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_sessions_are_locked';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER session_record_is_locked BEFORE INSERT OR UPDATE OR DELETE ON openchair.session_record
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_signed_session();
CREATE TRIGGER session_record_code_is_locked BEFORE INSERT OR UPDATE OR DELETE ON openchair.session_record_code
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_signed_session();
CREATE TRIGGER session_risk_is_locked BEFORE UPDATE OR DELETE ON openchair.session_risk
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_signed_session();

-- A signed mark changes only beside an amendment that says from what to what.
CREATE FUNCTION openchair.keep_signed_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.group_session s WHERE s.id = NEW.session_id AND s.signed_at IS NOT NULL)
     AND (OLD.outcome, NEW.outcome) IS DISTINCT FROM (
       SELECT (a.outcome_before, a.outcome_after) FROM openchair.session_amendment a
        WHERE a.session_id = NEW.session_id AND a.enrollment_id = NEW.enrollment_id ORDER BY a.amended_at DESC, a.id DESC LIMIT 1) THEN
    RAISE EXCEPTION 'a signed mark violates "signed_sessions_are_locked"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_sessions_are_locked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signed_mark_is_amended_only BEFORE UPDATE OF outcome ON openchair.attendance
  FOR EACH ROW WHEN (OLD.outcome <> NEW.outcome) EXECUTE FUNCTION openchair.keep_signed_mark();

CREATE FUNCTION openchair.keep_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed session violates "signed_sessions_are_locked"'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_sessions_are_locked';
END $$;
CREATE TRIGGER signature_stays BEFORE UPDATE OF signed_at, signed_by ON openchair.group_session
  FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL AND (NEW.signed_at, NEW.signed_by) IS DISTINCT FROM (OLD.signed_at, OLD.signed_by))
  EXECUTE FUNCTION openchair.keep_signature();

GRANT SELECT, INSERT, UPDATE ON openchair.session_record TO openchair_app;
GRANT SELECT, INSERT, DELETE ON openchair.session_record_code, openchair.session_risk TO openchair_app;
GRANT SELECT, INSERT ON openchair.session_amendment TO openchair_app;
