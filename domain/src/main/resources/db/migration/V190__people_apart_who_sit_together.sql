-- Two people of one clinic who are kept apart and have seats in one group all the same: the clinic says that it talked with them, and is asked
-- again when a merge brings them together once more (ADR 89).
ALTER TABLE openchair.kept_apart
  ADD COLUMN talked_by uuid REFERENCES openchair.staff (id),
  ADD COLUMN talked_at timestamptz,
  ADD CONSTRAINT who_talked_is_kept CHECK ((talked_by IS NULL) = (talked_at IS NULL)),
  ADD CONSTRAINT talked_about_once_noted CHECK (talked_at >= noted_at);
COMMENT ON COLUMN openchair.kept_apart.talked_by IS 'sensitive: The clinician who last said that they talked with the two about a group they share; null while no one did.';
COMMENT ON COLUMN openchair.kept_apart.talked_at IS 'quasi-identifier: When; null while no one did.';
CREATE INDEX kept_apart_talked_by ON openchair.kept_apart (talked_by);
GRANT UPDATE (talked_by, talked_at) ON openchair.kept_apart TO openchair_app;
