-- Two clinicians who recorded a guardian's consent at once both read that it was saved; the first one's words were gone.
ALTER TABLE openchair.guardian_consent ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
COMMENT ON COLUMN openchair.guardian_consent.version IS 'open: Counts changes, so that of two writers at once the second is told.';
