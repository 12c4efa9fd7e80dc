-- The one-time link is made when the mail is sent, and says nothing of the mail: who was asked is known, who answered is not.
ALTER TABLE openchair.outgoing_mail
  ADD COLUMN session_id uuid REFERENCES openchair.group_session (id),
  ADD CONSTRAINT members_are_asked_to_rate CHECK (session_id IS NULL OR patient_id IS NOT NULL);
CREATE UNIQUE INDEX asked_once_to_rate_a_session ON openchair.outgoing_mail (session_id, patient_id) WHERE session_id IS NOT NULL;
COMMENT ON COLUMN openchair.outgoing_mail.session_id IS 'sensitive: The session that a patient is asked to rate; null in any other mail.';
