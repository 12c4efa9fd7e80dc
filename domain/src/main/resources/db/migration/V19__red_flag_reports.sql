CREATE TABLE openchair.red_flag_report (
  id               uuid PRIMARY KEY,
  group_id         uuid NOT NULL REFERENCES openchair.support_group (id),
  reporter_subject text NOT NULL,
  reporter_role    text NOT NULL,
  note             text CHECK (length(note) <= 2000),
  at               timestamptz NOT NULL,
  reviewed_by      uuid REFERENCES openchair.group_event (id)
);
CREATE INDEX red_flag_report_open ON openchair.red_flag_report (group_id, at) WHERE reviewed_by IS NULL;
CREATE INDEX red_flag_report_review ON openchair.red_flag_report (reviewed_by);
COMMENT ON TABLE openchair.red_flag_report IS 'Somebody of the staff saw a red flag in a group. It stops new referrals until it is reviewed.';
COMMENT ON COLUMN openchair.red_flag_report.id IS 'open: Identifier made by the writer; a repeated report is recognized by it.';
COMMENT ON COLUMN openchair.red_flag_report.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.red_flag_report.reporter_subject IS 'person-identifier: Keycloak subject of who reported; shown to reviewers only as a role.';
COMMENT ON COLUMN openchair.red_flag_report.reporter_role IS 'open: In which role.';
COMMENT ON COLUMN openchair.red_flag_report.note IS 'free-text: What was seen.';
COMMENT ON COLUMN openchair.red_flag_report.at IS 'open: When.';
COMMENT ON COLUMN openchair.red_flag_report.reviewed_by IS 'open: The move of the group that settled it; null while it is open.';

CREATE TABLE openchair.red_flag_reported (
  report_id uuid    NOT NULL REFERENCES openchair.red_flag_report (id),
  code      text    NOT NULL,
  version   integer NOT NULL,
  PRIMARY KEY (report_id, code),
  FOREIGN KEY (code, version) REFERENCES openchair.red_flag (code, version)
);
CREATE INDEX red_flag_reported_question ON openchair.red_flag_reported (code, version);
COMMENT ON TABLE openchair.red_flag_reported IS 'Which red flags a report is about.';
COMMENT ON COLUMN openchair.red_flag_reported.report_id IS 'open: The report.';
COMMENT ON COLUMN openchair.red_flag_reported.code IS 'open: The red flag.';
COMMENT ON COLUMN openchair.red_flag_reported.version IS 'open: Version of its question.';

CREATE FUNCTION openchair.keep_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.reviewed_by IS NOT NULL
     OR (to_jsonb(NEW) - 'reviewed_by') IS DISTINCT FROM (to_jsonb(OLD) - 'reviewed_by') THEN
    RAISE EXCEPTION 'a report is only ever reviewed, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER red_flag_report_is_kept BEFORE UPDATE OR DELETE ON openchair.red_flag_report
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_report();
CREATE TRIGGER red_flag_reported_is_kept BEFORE UPDATE OR DELETE ON openchair.red_flag_reported
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

-- A group that is suspended takes nobody from the moment on that its suspension is committed: whoever sends or accepts waits here
-- for a suspension that is under way, and then sees it. Accepting counts a seat in the same row, hence the stronger lock.
CREATE FUNCTION openchair.check_group_takes_referrals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  group_status text;
BEGIN
  IF NEW.state = 'ACCEPTED' THEN
    SELECT status INTO group_status FROM openchair.support_group WHERE id = NEW.group_id FOR NO KEY UPDATE;
  ELSE
    SELECT status INTO group_status FROM openchair.support_group WHERE id = NEW.group_id FOR SHARE;
  END IF;
  IF group_status IS DISTINCT FROM 'VETTED' THEN
    RAISE EXCEPTION 'a referral violates "group_takes_referrals"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'group_takes_referrals';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER referral_finds_its_group_open BEFORE UPDATE OF state ON openchair.referral
  FOR EACH ROW WHEN (NEW.state IN ('SENT', 'ACCEPTED') AND NEW.state <> OLD.state)
  EXECUTE FUNCTION openchair.check_group_takes_referrals();

GRANT SELECT, INSERT ON openchair.red_flag_report, openchair.red_flag_reported TO openchair_app;
GRANT UPDATE (reviewed_by) ON openchair.red_flag_report TO openchair_app;
