CREATE TABLE openchair.closing_day (
  id         uuid PRIMARY KEY,
  host_id    uuid REFERENCES openchair.host (id),
  day        date NOT NULL,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  made_by    text NOT NULL,
  made_at    timestamptz NOT NULL,
  undone_by  text,
  undone_at  timestamptz,
  CONSTRAINT undone_closing_days_say_who CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX one_closing_a_day ON openchair.closing_day (day, host_id) NULLS NOT DISTINCT WHERE undone_at IS NULL;
CREATE INDEX closing_day_host ON openchair.closing_day (host_id);
COMMENT ON TABLE openchair.closing_day IS 'A day on which the groups of a host, or all groups, do not meet. Never changed but to be undone.';
COMMENT ON COLUMN openchair.closing_day.id IS 'open: Identifier made by the writer; a repeated closing is recognized by it.';
COMMENT ON COLUMN openchair.closing_day.host_id IS 'open: The host that is closed; null when every group is.';
COMMENT ON COLUMN openchair.closing_day.day IS 'open: The day, in each group''s zone.';
COMMENT ON COLUMN openchair.closing_day.name IS 'free-text: Why, as people will read it.';
COMMENT ON COLUMN openchair.closing_day.made_by IS 'person-identifier: Keycloak subject of who entered it.';
COMMENT ON COLUMN openchair.closing_day.made_at IS 'open: When it was entered.';
COMMENT ON COLUMN openchair.closing_day.undone_by IS 'person-identifier: Keycloak subject of who took it back; null while it holds.';
COMMENT ON COLUMN openchair.closing_day.undone_at IS 'open: When it was taken back; null while it holds.';

CREATE TRIGGER closing_day_is_history BEFORE UPDATE OR DELETE ON openchair.closing_day
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_exception();

GRANT SELECT, INSERT, UPDATE (undone_by, undone_at) ON openchair.closing_day TO openchair_app;
