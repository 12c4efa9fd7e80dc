-- What the platform does by itself, such as the escalation of danger alerts, leaves a trace here, so that people are told when it
-- stops. The row is written by the one node that runs the job at the time.
CREATE TABLE openchair.timer_heartbeat (
  job         text PRIMARY KEY CONSTRAINT a_job_is_named_in_kebab_case CHECK (job ~ '^[a-z]+(-[a-z]+)*$'),
  due_at      timestamptz NOT NULL,
  retry_at    timestamptz,
  started_at  timestamptz,
  finished_at timestamptz,
  outcome     text CONSTRAINT an_outcome_is_known CHECK (outcome IN ('DONE', 'FAILED')),
  CONSTRAINT what_finished_has_an_outcome CHECK ((finished_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT only_failures_are_retried CHECK (retry_at IS NULL OR outcome = 'FAILED')
);
COMMENT ON TABLE openchair.timer_heartbeat IS 'When each recurring job last ran and when it has to run next. Holds nothing about a person.';
COMMENT ON COLUMN openchair.timer_heartbeat.job IS 'open: Name of the job.';
COMMENT ON COLUMN openchair.timer_heartbeat.due_at IS 'open: When the next successful run is due; only a success moves it.';
COMMENT ON COLUMN openchair.timer_heartbeat.retry_at IS 'open: After a failure, when it is tried again.';
COMMENT ON COLUMN openchair.timer_heartbeat.started_at IS 'open: When the last run began.';
COMMENT ON COLUMN openchair.timer_heartbeat.finished_at IS 'open: When the last run that ended ended.';
COMMENT ON COLUMN openchair.timer_heartbeat.outcome IS 'open: DONE or FAILED. The cause is in the log, never here.';

GRANT SELECT, INSERT, UPDATE ON openchair.timer_heartbeat TO openchair_app;
