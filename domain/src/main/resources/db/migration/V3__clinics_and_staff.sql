CREATE TABLE openchair.clinic (
  id        uuid PRIMARY KEY,
  name      text NOT NULL UNIQUE,
  time_zone text NOT NULL,
  region    text NOT NULL DEFAULT 'US'
);
COMMENT ON TABLE openchair.clinic IS 'A clinic that refers. A clinician sees the patients of one clinic only.';
COMMENT ON COLUMN openchair.clinic.id IS 'open: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.clinic.name IS 'open: The clinic''s name.';
COMMENT ON COLUMN openchair.clinic.time_zone IS 'open: IANA zone in which the clinic reads times.';
COMMENT ON COLUMN openchair.clinic.region IS 'open: Region whose crisis resources are shown.';

CREATE TABLE openchair.staff (
  id           uuid PRIMARY KEY,
  subject      text UNIQUE,
  display_name text NOT NULL,
  credential   text CHECK (credential IN ('PEER', 'CERTIFIED_PEER_WORKER', 'NURSE', 'SOCIAL_WORKER', 'PSYCHOLOGIST',
                                          'LICENSED_THERAPIST', 'PHYSICIAN', 'OTHER')),
  trained      boolean,
  clinic_id    uuid REFERENCES openchair.clinic (id)
);
CREATE INDEX staff_clinic ON openchair.staff (clinic_id);
COMMENT ON TABLE openchair.staff IS 'People who work with Openchair or lead a group. Accounts live in Keycloak; the subject links them.';
COMMENT ON COLUMN openchair.staff.id IS 'open: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.staff.subject IS 'person-identifier: The account''s subject in Keycloak; null for a leader without an account.';
COMMENT ON COLUMN openchair.staff.display_name IS 'person-identifier: Name shown to colleagues and on a group''s fact sheet.';
COMMENT ON COLUMN openchair.staff.credential IS 'open: What qualifies the person to lead; null when not stated.';
COMMENT ON COLUMN openchair.staff.trained IS 'open: Has training as a facilitator been completed? Null when not stated.';
COMMENT ON COLUMN openchair.staff.clinic_id IS 'open: The clinic of a clinician; null for everybody else.';

GRANT SELECT ON openchair.clinic TO openchair_app;
GRANT SELECT, INSERT, UPDATE ON openchair.staff TO openchair_app;
