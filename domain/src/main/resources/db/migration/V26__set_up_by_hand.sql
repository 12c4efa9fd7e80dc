-- How a group looks at its own progress: the last of the five steps in which it is set up.
ALTER TABLE openchair.support_group
  ADD COLUMN evaluation_feedback text,
  ADD COLUMN evaluation_rhythm   text CHECK (evaluation_rhythm IN ('MONTHLY', 'QUARTERLY', 'TWICE_A_YEAR', 'YEARLY', 'END_OF_COHORT')),
  ADD COLUMN evaluation_reader   text,
  ADD COLUMN evaluation_due_on   date;
CREATE INDEX support_group_evaluation_due ON openchair.support_group (evaluation_due_on) WHERE evaluation_due_on IS NOT NULL;
COMMENT ON COLUMN openchair.support_group.evaluation_feedback IS 'open: Which feedback the group gathers about itself, in words.';
COMMENT ON COLUMN openchair.support_group.evaluation_rhythm IS 'open: How often it looks at that feedback.';
COMMENT ON COLUMN openchair.support_group.evaluation_reader IS 'open: Who looks at it and decides what to adjust, in words.';
COMMENT ON COLUMN openchair.support_group.evaluation_due_on IS 'open: Day by which the next evaluation is due.';

-- Whoever changed an entry since it was last vetted is its author too, so that nobody vets words of their own.
CREATE OR REPLACE VIEW openchair.group_author AS
  SELECT e.group_id, e.actor_subject
    FROM openchair.group_event e
   WHERE e.actor_subject IS NOT NULL
     AND (e.position = 1
          OR e.position = (
           SELECT max(l.position) FROM openchair.group_event l
            WHERE l.group_id = e.group_id AND (l.move = 'SUBMIT' OR l.move LIKE 'FEED%'))
          OR e.move IN ('CHANGED', 'CHANGE_CHARTER') AND NOT EXISTS (
           SELECT FROM openchair.group_event v
            WHERE v.group_id = e.group_id AND v.position > e.position AND v.move IN ('VET', 'RENEW')));
COMMENT ON VIEW openchair.group_author IS 'Who answers for what an entry says: who began it, last submitted or imported it, or changed it since it was vetted.';

-- A charter that was changed after the last vetting, by hand or by a feed.
CREATE VIEW openchair.unvetted_charter AS
  SELECT e.group_id, max(e.at) AS changed_at
    FROM openchair.group_event e
   WHERE e.move IN ('CHANGE_CHARTER', 'FEED_CHANGE_CHARTER')
     AND NOT EXISTS (SELECT FROM openchair.group_event v
                      WHERE v.group_id = e.group_id AND v.position > e.position AND v.move IN ('VET', 'RENEW', 'FEED_LIST'))
   GROUP BY e.group_id;
COMMENT ON VIEW openchair.unvetted_charter IS 'Groups whose charter nobody has vetted as it is now.';
COMMENT ON COLUMN openchair.unvetted_charter.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.unvetted_charter.changed_at IS 'open: When the charter was last changed.';
GRANT SELECT ON openchair.unvetted_charter TO openchair_app;

-- A group whose charter nobody has vetted as it is now is not listed, whichever way it would come back.
CREATE FUNCTION openchair.check_charter_is_vetted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.support_group g JOIN openchair.unvetted_charter u ON u.group_id = g.id
              WHERE g.id = NEW.id AND g.status = 'VETTED') THEN
    RAISE EXCEPTION 'a listed group violates "listed_charter_is_vetted"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'listed_charter_is_vetted';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER support_group_charter_is_vetted AFTER UPDATE OF status ON openchair.support_group
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'VETTED') EXECUTE FUNCTION openchair.check_charter_is_vetted();
