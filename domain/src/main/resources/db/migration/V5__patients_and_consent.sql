CREATE TABLE openchair.patient (
  id                  uuid PRIMARY KEY,
  version             integer NOT NULL DEFAULT 0,
  clinic_id           uuid NOT NULL REFERENCES openchair.clinic (id),
  record_number       text NOT NULL CHECK (length(record_number) BETWEEN 1 AND 40),
  given_name          text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
  family_name         text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
  preferred_name      text CHECK (length(preferred_name) BETWEEN 1 AND 100),
  birth_date          date NOT NULL,
  phone               text,
  email               text,
  preferred_language  text NOT NULL DEFAULT 'en',
  accessibility_needs text,
  registered_at       timestamptz NOT NULL,
  CONSTRAINT record_number_is_unique_in_its_clinic UNIQUE (clinic_id, record_number)
);
CREATE INDEX patient_name ON openchair.patient (clinic_id, lower(family_name), lower(given_name));
CREATE INDEX patient_birth_date ON openchair.patient (clinic_id, birth_date);
COMMENT ON TABLE openchair.patient IS 'A person in the care of a clinic.';
COMMENT ON COLUMN openchair.patient.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.patient.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.patient.clinic_id IS 'quasi-identifier: The clinic whose patient this is.';
COMMENT ON COLUMN openchair.patient.record_number IS 'person-identifier: Medical record number, unique within the clinic.';
COMMENT ON COLUMN openchair.patient.given_name IS 'person-identifier: Given name.';
COMMENT ON COLUMN openchair.patient.family_name IS 'person-identifier: Family name.';
COMMENT ON COLUMN openchair.patient.preferred_name IS 'person-identifier: What the person wants to be called; the only name a facilitator sees.';
COMMENT ON COLUMN openchair.patient.birth_date IS 'quasi-identifier: Date of birth; never shown to a facilitator.';
COMMENT ON COLUMN openchair.patient.phone IS 'person-identifier: Telephone number.';
COMMENT ON COLUMN openchair.patient.email IS 'person-identifier: Mail address.';
COMMENT ON COLUMN openchair.patient.preferred_language IS 'quasi-identifier: BCP 47 code of the language the person prefers.';
COMMENT ON COLUMN openchair.patient.accessibility_needs IS 'sensitive: What the person needs to take part, in words.';
COMMENT ON COLUMN openchair.patient.registered_at IS 'quasi-identifier: When the person was registered here.';

GRANT SELECT, INSERT, UPDATE ON openchair.patient TO openchair_app;
