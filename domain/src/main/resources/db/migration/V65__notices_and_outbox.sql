-- How somebody wants to hear of what concerns them. Who chose nothing finds it in the application.
CREATE TABLE openchair.notice_choice (
  staff_id  uuid PRIMARY KEY REFERENCES openchair.staff (id),
  delivery  text NOT NULL CHECK (delivery IN ('NONE', 'AT_ONCE', 'DAILY')),
  digest_at time NOT NULL,
  time_zone text NOT NULL,
  language  text NOT NULL CHECK (language IN ('en', 'es')),
  address   text CHECK (length(address) BETWEEN 3 AND 254),
  chosen_at timestamptz NOT NULL,
  CONSTRAINT mail_has_an_address CHECK (delivery = 'NONE' OR address IS NOT NULL)
);
COMMENT ON TABLE openchair.notice_choice IS 'How somebody of the staff wants to hear of notices besides the application; no row is no mail.';
COMMENT ON COLUMN openchair.notice_choice.staff_id IS 'open: Whose choice.';
COMMENT ON COLUMN openchair.notice_choice.delivery IS 'open: No mail, a mail at once, or one mail a day.';
COMMENT ON COLUMN openchair.notice_choice.digest_at IS 'open: Local time of the daily mail.';
COMMENT ON COLUMN openchair.notice_choice.time_zone IS 'open: IANA zone of that time.';
COMMENT ON COLUMN openchair.notice_choice.language IS 'open: Language of the mail, English or Spanish.';
COMMENT ON COLUMN openchair.notice_choice.address IS 'person-identifier: Verified mail address of the account when the choice was made.';
COMMENT ON COLUMN openchair.notice_choice.chosen_at IS 'open: When it was chosen.';

-- The outbox: a row waits until the mail server took the mail, or until an administrator can see why it did not.
CREATE TABLE openchair.outgoing_mail (
  id         uuid PRIMARY KEY,
  staff_id   uuid REFERENCES openchair.staff (id),
  patient_id uuid REFERENCES openchair.patient (id),
  kind       text,
  state      text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'NOT_WANTED', 'GIVEN_UP')),
  made_at    timestamptz NOT NULL,
  due_at     timestamptz NOT NULL,
  attempts   integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  failure    text CHECK (length(failure) <= 60),
  settled_at timestamptz,
  CONSTRAINT mail_goes_to_one_person CHECK (num_nonnulls(staff_id, patient_id) = 1),
  CONSTRAINT mail_to_a_member_says_what CHECK ((patient_id IS NULL) = (kind IS NULL)),
  CONSTRAINT settled_mail_says_when CHECK ((state = 'WAITING') = (settled_at IS NULL)),
  CONSTRAINT mail_given_up_says_why CHECK (state <> 'GIVEN_UP' OR failure IS NOT NULL)
);
CREATE INDEX outgoing_mail_due ON openchair.outgoing_mail (due_at) WHERE state = 'WAITING';
CREATE INDEX outgoing_mail_given_up ON openchair.outgoing_mail (settled_at) WHERE state = 'GIVEN_UP';
CREATE INDEX outgoing_mail_staff ON openchair.outgoing_mail (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX outgoing_mail_patient ON openchair.outgoing_mail (patient_id) WHERE patient_id IS NOT NULL;
COMMENT ON TABLE openchair.outgoing_mail IS 'Mail on its way, written in the transaction of its cause or gathered from due notices. It keeps no text: that is made when it is sent.';
COMMENT ON COLUMN openchair.outgoing_mail.id IS 'open: Identifier, UUIDv7; the mail''s Message-ID is made of it.';
COMMENT ON COLUMN openchair.outgoing_mail.staff_id IS 'open: To whom of the staff; null in a mail to a patient.';
COMMENT ON COLUMN openchair.outgoing_mail.patient_id IS 'person-identifier: To which patient; null in a mail to staff.';
COMMENT ON COLUMN openchair.outgoing_mail.kind IS 'sensitive: What a mail to a patient is about, a name of NoticeKind; null in a mail to staff, whose notices point here.';
COMMENT ON COLUMN openchair.outgoing_mail.state IS 'open: Waiting, sent, not wanted any more, or given up.';
COMMENT ON COLUMN openchair.outgoing_mail.made_at IS 'open: When it was written.';
COMMENT ON COLUMN openchair.outgoing_mail.due_at IS 'open: When to try next; a worker that takes it moves this on, so that another tries after it if the worker dies.';
COMMENT ON COLUMN openchair.outgoing_mail.attempts IS 'open: How often it was tried.';
COMMENT ON COLUMN openchair.outgoing_mail.failure IS 'open: Why the last try failed, as a code without any content; null when none did.';
COMMENT ON COLUMN openchair.outgoing_mail.settled_at IS 'open: When it was sent, dropped or given up; null while it waits.';

CREATE TABLE openchair.notice (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL,
  recipient_id uuid NOT NULL REFERENCES openchair.staff (id),
  target       text NOT NULL,
  target_id    uuid NOT NULL,
  made_at      timestamptz NOT NULL,
  read_at      timestamptz CHECK (read_at >= made_at),
  mail_due_at  timestamptz,
  mail_id      uuid REFERENCES openchair.outgoing_mail (id),
  CONSTRAINT mailed_notices_were_due CHECK (mail_id IS NULL OR mail_due_at IS NOT NULL)
);
CREATE INDEX notice_recipient ON openchair.notice (recipient_id, id DESC);
CREATE INDEX notice_unread ON openchair.notice (recipient_id) WHERE read_at IS NULL;
CREATE INDEX notice_about ON openchair.notice (target_id, kind, recipient_id);
CREATE INDEX notice_due ON openchair.notice (mail_due_at) WHERE mail_id IS NULL AND mail_due_at IS NOT NULL;
CREATE INDEX notice_mail ON openchair.notice (mail_id) WHERE mail_id IS NOT NULL;
COMMENT ON TABLE openchair.notice IS 'Somebody of the staff is told that something happened, written in the transaction of its cause.';
COMMENT ON COLUMN openchair.notice.id IS 'sensitive: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.notice.kind IS 'sensitive: What happened, a name of NoticeKind.';
COMMENT ON COLUMN openchair.notice.recipient_id IS 'open: Who is told.';
COMMENT ON COLUMN openchair.notice.target IS 'open: What kind of thing it is about, such as referral.';
COMMENT ON COLUMN openchair.notice.target_id IS 'person-identifier: Which one; what it says of a person is read there, by the rights that hold then.';
COMMENT ON COLUMN openchair.notice.made_at IS 'quasi-identifier: When it happened.';
COMMENT ON COLUMN openchair.notice.read_at IS 'open: When the recipient read it; null before.';
COMMENT ON COLUMN openchair.notice.mail_due_at IS 'open: From when it is mailed; null when no mail is wanted.';
COMMENT ON COLUMN openchair.notice.mail_id IS 'open: The mail that carries it; null before it is gathered into one.';

-- When a notice made now is mailed: at once, at the next time of the daily mail on the person's own clock, or not.
CREATE FUNCTION openchair.mail_due(choice openchair.notice_choice, made_at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE (choice).delivery
    WHEN 'AT_ONCE' THEN made_at
    WHEN 'DAILY' THEN (local.day + CASE WHEN local.now < (choice).digest_at THEN 0 ELSE 1 END + (choice).digest_at)
                      AT TIME ZONE (choice).time_zone
    END
  FROM (SELECT (made_at AT TIME ZONE (choice).time_zone)::date AS day, (made_at AT TIME ZONE (choice).time_zone)::time AS now) AS local
$$;

-- A patient without an account stops and allows mail by a secret link; without a row nobody stopped it.
CREATE TABLE openchair.mail_stop (
  patient_id uuid PRIMARY KEY REFERENCES openchair.patient (id),
  stopped_at timestamptz NOT NULL
);
COMMENT ON TABLE openchair.mail_stop IS 'The person wants no mail from here, as they said by the link in one.';
COMMENT ON COLUMN openchair.mail_stop.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.mail_stop.stopped_at IS 'sensitive: When they said so.';

CREATE TABLE openchair.mail_stop_link (
  id         uuid PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES openchair.patient (id),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  made_at    timestamptz NOT NULL
);
CREATE INDEX mail_stop_link_patient ON openchair.mail_stop_link (patient_id, made_at);
COMMENT ON TABLE openchair.mail_stop_link IS 'Secret links by which a patient stops mail, one in each mail. The secret itself is kept nowhere.';
COMMENT ON COLUMN openchair.mail_stop_link.id IS 'person-identifier: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.mail_stop_link.patient_id IS 'person-identifier: The person.';
COMMENT ON COLUMN openchair.mail_stop_link.token_hash IS 'sensitive: SHA-256 of the secret in the link.';
COMMENT ON COLUMN openchair.mail_stop_link.made_at IS 'quasi-identifier: When it was made; it works for a year.';

-- May this person be sent mail? The address, if they asked to be reached by mail, nobody said not to, and they did not stop it.
CREATE FUNCTION openchair.mail_address(person openchair.patient) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT (person).email
   WHERE (person).contact_by = 'EMAIL' AND NOT (person).do_not_contact AND (person).email IS NOT NULL
     AND NOT EXISTS (SELECT FROM openchair.mail_stop s JOIN openchair.patient p ON p.id = s.patient_id
                      WHERE p.id = (person).id OR p.merged_into = (person).id)
$$;

GRANT SELECT, INSERT, UPDATE ON openchair.notice_choice TO openchair_app;
GRANT SELECT, INSERT, UPDATE (state, due_at, attempts, failure, settled_at) ON openchair.outgoing_mail TO openchair_app;
GRANT SELECT, INSERT, UPDATE (read_at, mail_due_at, mail_id) ON openchair.notice TO openchair_app;
GRANT SELECT, INSERT, DELETE ON openchair.mail_stop TO openchair_app;
GRANT SELECT, INSERT, DELETE ON openchair.mail_stop_link TO openchair_app;
