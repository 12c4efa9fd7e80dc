-- A correction can join two runs of missed sessions as well as end one, so that every correction is looked at. A first mark of somebody who
-- is there and is not waited for still costs nothing.
CREATE OR REPLACE FUNCTION openchair.follow_up_absence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome = 'NO_SHOW' OR TG_OP = 'UPDATE'
     OR EXISTS (SELECT FROM openchair.absence_follow_up f WHERE f.enrollment_id = NEW.enrollment_id AND f.state = 'OPEN') THEN
    PERFORM FROM openchair.enrollment e WHERE e.id = NEW.enrollment_id FOR NO KEY UPDATE;
    PERFORM openchair.withdraw_follow_ups(NEW.enrollment_id);
    PERFORM openchair.open_follow_up(NEW.enrollment_id);
  END IF;
  RETURN NULL;
END $$;
