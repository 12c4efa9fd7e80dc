CREATE TABLE openchair.feedback_round (
  session_id   uuid PRIMARY KEY REFERENCES openchair.group_session (id),
  closes_at    timestamptz NOT NULL,
  code_hash    bytea UNIQUE CHECK (length(code_hash) = 32),
  code_ends_at timestamptz,
  answers      integer NOT NULL DEFAULT 0,
  most_answers integer NOT NULL CHECK (most_answers >= 0),
  CONSTRAINT no_more_answers_than_people CHECK (answers BETWEEN 0 AND most_answers),
  CONSTRAINT codes_end CHECK ((code_hash IS NULL) = (code_ends_at IS NULL) AND code_ends_at <= closes_at)
);
CREATE INDEX feedback_round_closing ON openchair.feedback_round (closes_at);
COMMENT ON TABLE openchair.feedback_round IS 'The time in which members can rate a session, anonymously.';
COMMENT ON COLUMN openchair.feedback_round.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.feedback_round.closes_at IS 'open: From when nobody can answer any more, and the answers can be reported.';
COMMENT ON COLUMN openchair.feedback_round.code_hash IS 'sensitive: SHA-256 of the code shown in the room; null when there is none.';
COMMENT ON COLUMN openchair.feedback_round.code_ends_at IS 'open: From when the code does not work any more.';
COMMENT ON COLUMN openchair.feedback_round.answers IS 'sensitive: How many answered.';
COMMENT ON COLUMN openchair.feedback_round.most_answers IS 'open: How many can answer: as many as were expected.';

CREATE TABLE openchair.feedback_link (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  session_id uuid NOT NULL REFERENCES openchair.feedback_round (session_id)
);
CREATE INDEX feedback_link_session ON openchair.feedback_link (session_id);
COMMENT ON TABLE openchair.feedback_link IS 'One-time links that were not used yet. A link says nothing of a person, and is deleted by the answer.';
COMMENT ON COLUMN openchair.feedback_link.token_hash IS 'sensitive: SHA-256 of the secret in the link.';
COMMENT ON COLUMN openchair.feedback_link.session_id IS 'open: The session it lets somebody rate.';

CREATE TABLE openchair.feedback_sheet (
  sheet_hash bytea PRIMARY KEY CHECK (length(sheet_hash) = 32),
  session_id uuid NOT NULL REFERENCES openchair.feedback_round (session_id)
);
CREATE INDEX feedback_sheet_session ON openchair.feedback_sheet (session_id);
COMMENT ON TABLE openchair.feedback_sheet IS 'Sheets that were handed in by the code of the room, so that sending one twice counts once. They carry no answer and no time, and are deleted once the round is over.';
COMMENT ON COLUMN openchair.feedback_sheet.sheet_hash IS 'sensitive: SHA-256 of a random number that the form was shown with.';
COMMENT ON COLUMN openchair.feedback_sheet.session_id IS 'open: The session.';

CREATE TABLE openchair.feedback_count (
  session_id uuid NOT NULL REFERENCES openchair.feedback_round (session_id),
  question   text NOT NULL CHECK (question IN ('HEARD', 'TOPICS', 'APPROACH', 'OVERALL')),
  rating     integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
  answers    integer NOT NULL CHECK (answers > 0),
  PRIMARY KEY (session_id, question, rating)
);
COMMENT ON TABLE openchair.feedback_count IS 'How often each rating was given. There are no single answers: nothing ties the four ratings of one person together, or to a person, a link or a time.';
COMMENT ON COLUMN openchair.feedback_count.session_id IS 'open: The session.';
COMMENT ON COLUMN openchair.feedback_count.question IS 'open: Felt heard, topics, approach, or overall.';
COMMENT ON COLUMN openchair.feedback_count.rating IS 'open: From 1 not at all to 5 completely.';
COMMENT ON COLUMN openchair.feedback_count.answers IS 'sensitive: How many gave this rating; reported from five people on.';

CREATE TABLE openchair.feedback_guess (
  minute  timestamptz PRIMARY KEY,
  guesses integer NOT NULL CHECK (guesses > 0)
);
COMMENT ON TABLE openchair.feedback_guess IS 'Codes and links that were tried in vain, by the minute, so that guessing is stopped. Kept for an hour.';
COMMENT ON COLUMN openchair.feedback_guess.minute IS 'open: The minute.';
COMMENT ON COLUMN openchair.feedback_guess.guesses IS 'open: How many were wrong.';

GRANT SELECT, INSERT, UPDATE ON openchair.feedback_round, openchair.feedback_count TO openchair_app;
GRANT SELECT, INSERT, DELETE ON openchair.feedback_link, openchair.feedback_sheet TO openchair_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON openchair.feedback_guess TO openchair_app;
