-- What a state has to remember, when the referral last moved, and which ended referral another one goes on from.
ALTER TABLE openchair.referral
  ADD COLUMN cancel_asked_in text,
  ADD COLUMN paused_until    date,
  ADD COLUMN moved_at        timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN continues_id    uuid REFERENCES openchair.referral (id);

UPDATE openchair.referral SET moved_at = state_since;
UPDATE openchair.referral r
   SET cancel_asked_in = (SELECT e.from_state FROM openchair.referral_event e
                           WHERE e.referral_id = r.id AND e.move = 'REQUEST_CANCEL' ORDER BY e.position DESC LIMIT 1)
 WHERE r.state = 'CANCEL_REQUESTED';

ALTER TABLE openchair.referral
  ADD CONSTRAINT a_cancellation_asked_for_knows_where_it_came_from CHECK (
    (state = 'CANCEL_REQUESTED') = (cancel_asked_in IS NOT NULL)
    AND cancel_asked_in IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED')),
  ADD CONSTRAINT only_a_break_has_a_last_day CHECK (state = 'PAUSED' OR paused_until IS NULL),
  ADD CONSTRAINT a_referral_does_not_continue_itself CHECK (continues_id <> id);
CREATE INDEX referral_continues ON openchair.referral (continues_id) WHERE continues_id IS NOT NULL;

COMMENT ON COLUMN openchair.referral.cancel_asked_in IS 'sensitive: State in which the cancellation was asked for; null in every other state.';
COMMENT ON COLUMN openchair.referral.paused_until IS 'sensitive: Last day of the break; null when it is open or there is none.';
COMMENT ON COLUMN openchair.referral.moved_at IS 'quasi-identifier: When the last move was made, also one that left the state as it was.';
COMMENT ON COLUMN openchair.referral.continues_id IS 'person-identifier: The ended referral that this one goes on from in another group; null for a first one.';

ALTER TABLE openchair.referral_event
  ADD COLUMN proposed_group_id uuid REFERENCES openchair.support_group (id),
  ADD COLUMN until             date;
CREATE INDEX referral_event_proposed_group ON openchair.referral_event (proposed_group_id) WHERE proposed_group_id IS NOT NULL;
COMMENT ON COLUMN openchair.referral_event.proposed_group_id IS 'sensitive: Another group that may fit better, as the actor said.';
COMMENT ON COLUMN openchair.referral_event.until IS 'sensitive: Last day of a break, as the actor said.';

-- Who comes back by a referral that was opened again gets a new row, so that a referral has one seat at a time, not one ever.
ALTER TABLE openchair.enrollment DROP CONSTRAINT enrollment_referral_id_key;
CREATE UNIQUE INDEX one_current_seat_a_referral ON openchair.enrollment (referral_id) WHERE state <> 'ENDED';
CREATE INDEX enrollment_referral ON openchair.enrollment (referral_id);

-- A seat is held exactly while the referral says so: accepted, attending, on a break, or asked to be cancelled from one of these.
-- Checked at the end of the transaction, which writes the referral and the seat one after the other.
CREATE FUNCTION openchair.seat_follows_referral() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  referral uuid;
  due      boolean;
  held     boolean;
BEGIN
  IF TG_TABLE_NAME = 'referral' THEN
    referral := NEW.id;
  ELSE
    referral := NEW.referral_id;
  END IF;
  SELECT coalesce(r.cancel_asked_in, r.state) IN ('ACCEPTED', 'ATTENDING', 'PAUSED') INTO due
    FROM openchair.referral r WHERE r.id = referral;
  held := EXISTS (SELECT FROM openchair.enrollment e WHERE e.referral_id = referral AND e.state <> 'ENDED');
  IF due <> held THEN
    RAISE EXCEPTION 'a seat is held exactly while the referral says so'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'a_seat_is_held_while_the_referral_says_so';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER referral_keeps_its_seat AFTER INSERT OR UPDATE OF state ON openchair.referral
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION openchair.seat_follows_referral();
CREATE CONSTRAINT TRIGGER seat_keeps_to_its_referral AFTER INSERT OR UPDATE OF state ON openchair.enrollment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION openchair.seat_follows_referral();
