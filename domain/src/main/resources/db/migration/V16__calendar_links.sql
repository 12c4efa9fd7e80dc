CREATE TABLE openchair.calendar_link (
  id         uuid PRIMARY KEY,
  group_id   uuid NOT NULL REFERENCES openchair.support_group (id),
  staff_id   uuid NOT NULL REFERENCES openchair.staff (id),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at timestamptz NOT NULL,
  revoked_at timestamptz CHECK (revoked_at >= created_at)
);
CREATE UNIQUE INDEX one_calendar_link_a_facilitator ON openchair.calendar_link (group_id, staff_id) WHERE revoked_at IS NULL;
CREATE INDEX calendar_link_staff ON openchair.calendar_link (staff_id);
COMMENT ON TABLE openchair.calendar_link IS 'Secret links to the calendar of a group, each made by one of its facilitators. The secret itself is kept nowhere.';
COMMENT ON COLUMN openchair.calendar_link.id IS 'open: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.calendar_link.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.calendar_link.staff_id IS 'open: The facilitator who made it; it works only while that person leads the group.';
COMMENT ON COLUMN openchair.calendar_link.token_hash IS 'sensitive: SHA-256 of the secret in the link.';
COMMENT ON COLUMN openchair.calendar_link.created_at IS 'open: When it was made.';
COMMENT ON COLUMN openchair.calendar_link.revoked_at IS 'open: From when it does not work any more; null while it works.';

GRANT SELECT, INSERT, UPDATE (revoked_at) ON openchair.calendar_link TO openchair_app;
