ALTER TABLE openchair.patient
  ADD COLUMN pronouns       text CHECK (length(pronouns) BETWEEN 1 AND 40),
  ADD COLUMN alias          text CHECK (length(alias) BETWEEN 1 AND 60),
  ADD COLUMN postal_code    text CHECK (length(postal_code) BETWEEN 1 AND 10),
  ADD COLUMN contact_by     text CHECK (contact_by IN ('PHONE', 'TEXT', 'EMAIL', 'MAIL')),
  ADD COLUMN do_not_contact boolean NOT NULL DEFAULT false,
  ADD COLUMN no_voicemail   boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN openchair.patient.pronouns IS 'sensitive: Pronouns, in the person''s own words.';
COMMENT ON COLUMN openchair.patient.alias IS 'person-identifier: Name that the person goes by in groups that meet online.';
COMMENT ON COLUMN openchair.patient.postal_code IS 'quasi-identifier: Where the person lives, to count distances from; never shown to a facilitator.';
COMMENT ON COLUMN openchair.patient.contact_by IS 'sensitive: How the person wants to be reached; null when not stated.';
COMMENT ON COLUMN openchair.patient.do_not_contact IS 'sensitive: Nobody but the clinic may get in touch, whatever was agreed for a referral.';
COMMENT ON COLUMN openchair.patient.no_voicemail IS 'sensitive: No message may be left where somebody else could hear it.';

INSERT INTO openchair.reference_code (vocabulary, code, label_en, label_es, position) VALUES
  ('access-need', 'step-free', 'Step-free way in', 'Entrada sin escalones', 1),
  ('access-need', 'hearing', 'Help with hearing, such as captions', 'Ayuda para oír, como subtítulos', 2),
  ('access-need', 'sign-language', 'Sign language interpreter', 'Intérprete de lengua de señas', 3),
  ('access-need', 'seeing', 'Help with seeing, such as large print', 'Ayuda para ver, como letra grande', 4),
  ('access-need', 'plain-language', 'Plain words, read aloud', 'Palabras sencillas, leídas en voz alta', 5),
  ('access-need', 'breaks', 'Breaks, or a seat near the door', 'Pausas, o un asiento cerca de la puerta', 6),
  ('access-need', 'service-animal', 'Brings a service animal', 'Trae un animal de servicio', 7),
  ('access-need', 'companion', 'Brings somebody who helps', 'Viene con alguien que ayuda', 8);

CREATE TABLE openchair.patient_access_need (
  patient_id uuid NOT NULL REFERENCES openchair.patient (id),
  code       text NOT NULL,
  vocabulary text NOT NULL GENERATED ALWAYS AS ('access-need') STORED,
  PRIMARY KEY (patient_id, code),
  CONSTRAINT access_need_is_in_the_vocabulary FOREIGN KEY (vocabulary, code)
    REFERENCES openchair.reference_code (vocabulary, code)
);
COMMENT ON TABLE openchair.patient_access_need IS 'What helps a person take part, coded; several are possible.';
COMMENT ON COLUMN openchair.patient_access_need.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.patient_access_need.code IS 'sensitive: Code in the access-need vocabulary.';
COMMENT ON COLUMN openchair.patient_access_need.vocabulary IS 'open: Always access-need.';
GRANT SELECT, INSERT, DELETE ON openchair.patient_access_need TO openchair_app;

CREATE TABLE openchair.recovery_stage (
  id         uuid PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES openchair.patient (id),
  stage      text NOT NULL CHECK (stage IN ('MORATORIUM', 'AWARENESS', 'PREPARATION', 'REBUILDING', 'GROWTH')),
  noted_at   timestamptz NOT NULL,
  noted_by   uuid NOT NULL REFERENCES openchair.staff (id)
);
CREATE INDEX recovery_stage_patient ON openchair.recovery_stage (patient_id, noted_at DESC);
CREATE INDEX recovery_stage_noted_by ON openchair.recovery_stage (noted_by);
COMMENT ON TABLE openchair.recovery_stage IS 'Stage of recovery as it was noted, time after time; the latest is the present one. Rows are never changed.';
COMMENT ON COLUMN openchair.recovery_stage.id IS 'person-identifier: Identifier made by the writer; a repeated note is recognized by it.';
COMMENT ON COLUMN openchair.recovery_stage.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.recovery_stage.stage IS 'sensitive: One of the five stages of recovery.';
COMMENT ON COLUMN openchair.recovery_stage.noted_at IS 'quasi-identifier: When it was noted.';
COMMENT ON COLUMN openchair.recovery_stage.noted_by IS 'quasi-identifier: Who noted it.';
CREATE TRIGGER recovery_stage_is_history BEFORE UPDATE OR DELETE ON openchair.recovery_stage
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
GRANT SELECT, INSERT ON openchair.recovery_stage TO openchair_app;

-- People go by an alias only where they meet online.
CREATE FUNCTION openchair.called_in_group(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT coalesce(CASE WHEN (met).format IN ('ONLINE_VIDEO', 'ONLINE_TEXT') THEN (person).alias END,
                  (person).preferred_name, (person).given_name)
$$;
