CREATE TABLE openchair.referral (
  id             uuid PRIMARY KEY,
  version        integer NOT NULL DEFAULT 0,
  patient_id     uuid NOT NULL REFERENCES openchair.patient (id),
  clinic_id      uuid NOT NULL REFERENCES openchair.clinic (id),
  referrer_id    uuid NOT NULL REFERENCES openchair.staff (id),
  group_id       uuid REFERENCES openchair.support_group (id),
  state          text NOT NULL CHECK (state IN ('DRAFT', 'SENT', 'INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'OFFERED', 'DECLINED',
                   'WITHDRAWN', 'ATTENDING', 'PAUSED', 'COMPLETED', 'LEFT_EARLY', 'TRANSFERRED', 'NEVER_ATTENDED',
                   'CANCEL_REQUESTED', 'CANCELLED', 'ENTERED_IN_ERROR')),
  urgency        text NOT NULL DEFAULT 'ROUTINE' CHECK (urgency IN ('ROUTINE', 'SOON', 'URGENT')),
  needs          text CHECK (length(needs) <= 2000),
  note_to_group  text CHECK (length(note_to_group) <= 1000),
  share_phone    boolean NOT NULL DEFAULT false,
  share_email    boolean NOT NULL DEFAULT false,
  in_danger_now  boolean,
  created_at     timestamptz NOT NULL,
  sent_at        timestamptz,
  state_since    timestamptz NOT NULL,
  CONSTRAINT sent_referrals_name_their_group CHECK (state IN ('DRAFT', 'ENTERED_IN_ERROR') OR (group_id IS NOT NULL AND sent_at IS NOT NULL))
);
CREATE INDEX referral_patient ON openchair.referral (patient_id, created_at DESC);
CREATE INDEX referral_clinic_state ON openchair.referral (clinic_id, state, state_since);
CREATE INDEX referral_group_state ON openchair.referral (group_id, state, state_since);
CREATE INDEX referral_referrer ON openchair.referral (referrer_id);
COMMENT ON TABLE openchair.referral IS 'A clinician recommends a group for a patient; the life cycle is ReferralMove in the domain.';
COMMENT ON COLUMN openchair.referral.id IS 'person-identifier: Identifier, UUIDv7, made by the writer.';
COMMENT ON COLUMN openchair.referral.version IS 'open: Optimistic lock.';
COMMENT ON COLUMN openchair.referral.patient_id IS 'person-identifier: Who is referred.';
COMMENT ON COLUMN openchair.referral.clinic_id IS 'quasi-identifier: The referring clinic.';
COMMENT ON COLUMN openchair.referral.referrer_id IS 'quasi-identifier: The referring clinician.';
COMMENT ON COLUMN openchair.referral.group_id IS 'sensitive: The group; belonging to it can reveal a condition. Null while a draft has none.';
COMMENT ON COLUMN openchair.referral.state IS 'sensitive: Where the referral stands.';
COMMENT ON COLUMN openchair.referral.urgency IS 'sensitive: How soon a group is needed.';
COMMENT ON COLUMN openchair.referral.needs IS 'free-text: The clinician''s own note of what the patient needs; never shown to the group.';
COMMENT ON COLUMN openchair.referral.note_to_group IS 'free-text: What the facilitator is told.';
COMMENT ON COLUMN openchair.referral.share_phone IS 'sensitive: Did the patient agree that the group gets the telephone number?';
COMMENT ON COLUMN openchair.referral.share_email IS 'sensitive: Did the patient agree that the group gets the mail address?';
COMMENT ON COLUMN openchair.referral.in_danger_now IS 'sensitive: Answer to the safety question; null until asked.';
COMMENT ON COLUMN openchair.referral.created_at IS 'quasi-identifier: When the draft was begun.';
COMMENT ON COLUMN openchair.referral.sent_at IS 'quasi-identifier: When it was sent to the group.';
COMMENT ON COLUMN openchair.referral.state_since IS 'quasi-identifier: When the present state began.';

CREATE TABLE openchair.consent (
  id           uuid PRIMARY KEY,
  referral_id  uuid NOT NULL UNIQUE REFERENCES openchair.referral (id),
  given_how    text NOT NULL CHECK (given_how IN ('VERBAL', 'WRITTEN', 'ELECTRONIC')),
  given_at     timestamptz NOT NULL,
  recorded_by  uuid NOT NULL REFERENCES openchair.staff (id)
);
CREATE INDEX consent_recorded_by ON openchair.consent (recorded_by);
COMMENT ON TABLE openchair.consent IS 'The patient agreed to this referral. Without it a referral is not sent.';
COMMENT ON COLUMN openchair.consent.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.consent.referral_id IS 'person-identifier: The referral agreed to.';
COMMENT ON COLUMN openchair.consent.given_how IS 'sensitive: How the patient agreed.';
COMMENT ON COLUMN openchair.consent.given_at IS 'sensitive: When the patient agreed.';
COMMENT ON COLUMN openchair.consent.recorded_by IS 'quasi-identifier: Who recorded it.';

CREATE TABLE openchair.referral_event (
  id          uuid PRIMARY KEY,
  referral_id uuid NOT NULL REFERENCES openchair.referral (id),
  position    integer NOT NULL CHECK (position > 0),
  move        text NOT NULL,
  from_state  text,
  to_state    text NOT NULL,
  actor_id    uuid REFERENCES openchair.staff (id),
  actor_role  text NOT NULL,
  reason_code text,
  comment     text CHECK (length(comment) <= 1000),
  at          timestamptz NOT NULL,
  CONSTRAINT history_has_no_gap_and_no_fork UNIQUE (referral_id, position)
);
CREATE INDEX referral_event_actor ON openchair.referral_event (actor_id);
COMMENT ON TABLE openchair.referral_event IS 'History of a referral: one row a move, never changed.';
COMMENT ON COLUMN openchair.referral_event.id IS 'person-identifier: Identifier made by the writer; a repeated move is recognized by it.';
COMMENT ON COLUMN openchair.referral_event.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.referral_event.position IS 'open: 1 for the first move, then without gaps.';
COMMENT ON COLUMN openchair.referral_event.move IS 'sensitive: The move made, a name of ReferralMove.';
COMMENT ON COLUMN openchair.referral_event.from_state IS 'sensitive: State before; null for the first.';
COMMENT ON COLUMN openchair.referral_event.to_state IS 'sensitive: State after.';
COMMENT ON COLUMN openchair.referral_event.actor_id IS 'quasi-identifier: Who made it; null when the system did.';
COMMENT ON COLUMN openchair.referral_event.actor_role IS 'open: In which role.';
COMMENT ON COLUMN openchair.referral_event.reason_code IS 'sensitive: Coded reason, where the move ends or delays something.';
COMMENT ON COLUMN openchair.referral_event.comment IS 'free-text: Comment of the actor.';
COMMENT ON COLUMN openchair.referral_event.at IS 'quasi-identifier: When.';

CREATE TRIGGER referral_event_is_history BEFORE UPDATE OR DELETE ON openchair.referral_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

GRANT SELECT, INSERT, UPDATE ON openchair.referral TO openchair_app;
-- What was agreed can be corrected while the referral is a draft; once the group knows the person, it is a fact.
CREATE FUNCTION openchair.keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.referral r WHERE r.id = OLD.referral_id AND r.state <> 'DRAFT') THEN
    RAISE EXCEPTION 'consent to a sent referral is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER consent_is_fixed_once_sent BEFORE UPDATE OR DELETE ON openchair.consent
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_consent();

GRANT SELECT, INSERT, UPDATE, DELETE ON openchair.consent TO openchair_app;
GRANT SELECT, INSERT ON openchair.referral_event TO openchair_app;
