-- The administrator's list asks which jobs are late without knowing their plans.
ALTER TABLE openchair.timer_heartbeat ADD COLUMN late_at timestamptz;
UPDATE openchair.timer_heartbeat SET late_at = due_at + interval '1 hour';
ALTER TABLE openchair.timer_heartbeat ALTER COLUMN late_at SET NOT NULL;
COMMENT ON COLUMN openchair.timer_heartbeat.late_at IS 'open: From when on people are told that it is late.';
