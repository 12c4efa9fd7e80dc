-- The checklist is reference data: a question is never reworded in place, it gets a new version, so that an old answer keeps its question.
CREATE TABLE openchair.red_flag (
  code          text    NOT NULL CHECK (code ~ '^[a-z][a-z-]{0,59}$'),
  version       integer NOT NULL CHECK (version > 0),
  question_en   text    NOT NULL,
  question_es   text    NOT NULL,
  position      integer NOT NULL DEFAULT 0,
  introduced_on date    NOT NULL,
  retired_on    date,
  PRIMARY KEY (code, version)
);
CREATE UNIQUE INDEX one_current_version_of_a_red_flag ON openchair.red_flag (code) WHERE retired_on IS NULL;
COMMENT ON TABLE openchair.red_flag IS 'What keeps a group out of the directory, as questions that a vetting answers. Reworded by a new version, never changed.';
COMMENT ON COLUMN openchair.red_flag.code IS 'open: Stable code of the red flag.';
COMMENT ON COLUMN openchair.red_flag.version IS 'open: Version of the question, from 1.';
COMMENT ON COLUMN openchair.red_flag.question_en IS 'open: The question in English; yes means that the red flag is there.';
COMMENT ON COLUMN openchair.red_flag.question_es IS 'open: The question in Spanish.';
COMMENT ON COLUMN openchair.red_flag.position IS 'open: Order in the checklist, smallest first.';
COMMENT ON COLUMN openchair.red_flag.introduced_on IS 'open: From this day the version is asked.';
COMMENT ON COLUMN openchair.red_flag.retired_on IS 'open: From this day the version is not asked any more; null while it is.';

INSERT INTO openchair.red_flag (code, version, question_en, question_es, position, introduced_on) VALUES
  ('sure-cure', 1, 'Does the group promise a sure cure?', '¿Promete el grupo una cura segura?', 1, '2026-01-01'),
  ('high-fees', 1, 'Does it charge high fees to attend?', '¿Cobra cuotas altas por asistir?', 2, '2026-01-01'),
  ('selling-pressure', 1, 'Are people pressed to buy products or services?', '¿Se presiona a la gente para que compre productos o servicios?', 3, '2026-01-01'),
  ('no-confidentiality', 1, 'Is there no confidentiality guideline that people are told about?', '¿Falta una norma de confidencialidad que se comunique a la gente?', 4, '2026-01-01'),
  ('no-ground-rules', 1, 'Are there no ground rules?', '¿Faltan reglas básicas?', 5, '2026-01-01'),
  ('no-named-facilitator', 1, 'Is there no named facilitator?', '¿Falta una persona facilitadora con nombre?', 6, '2026-01-01');

CREATE TABLE openchair.group_event (
  id            uuid PRIMARY KEY,
  group_id      uuid NOT NULL REFERENCES openchair.support_group (id),
  position      integer NOT NULL CHECK (position > 0),
  move          text NOT NULL,
  from_status   text,
  to_status     text NOT NULL,
  actor_subject text,
  actor_role    text NOT NULL,
  vetted_on     date,
  assurer       text CHECK (length(assurer) <= 320),
  reason        text CHECK (length(reason) <= 1000),
  at            timestamptz NOT NULL,
  CONSTRAINT group_history_has_no_gap_and_no_fork UNIQUE (group_id, position)
);
COMMENT ON TABLE openchair.group_event IS 'History of a directory entry: one row a move of GroupMove, never changed.';
COMMENT ON COLUMN openchair.group_event.id IS 'open: Identifier made by the writer; a repeated move is recognized by it.';
COMMENT ON COLUMN openchair.group_event.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_event.position IS 'open: 1 for the first move, then without gaps.';
COMMENT ON COLUMN openchair.group_event.move IS 'open: The move made, a name of GroupMove.';
COMMENT ON COLUMN openchair.group_event.from_status IS 'open: Status before; null for a new entry.';
COMMENT ON COLUMN openchair.group_event.to_status IS 'open: Status after.';
COMMENT ON COLUMN openchair.group_event.actor_subject IS 'person-identifier: Keycloak subject of who made it, for an import of who sent it; null when the platform did.';
COMMENT ON COLUMN openchair.group_event.actor_role IS 'open: In which role; system for what a feed said.';
COMMENT ON COLUMN openchair.group_event.vetted_on IS 'open: Day of the vetting that held after the move, here or by the feed''s assurer; null when there was none.';
COMMENT ON COLUMN openchair.group_event.assurer IS 'person-identifier: Who vetted the group for the feed, as the feed says; null for a vetting made here.';
COMMENT ON COLUMN openchair.group_event.reason IS 'free-text: Why, where the move needs a reason.';
COMMENT ON COLUMN openchair.group_event.at IS 'open: When.';

CREATE TRIGGER group_event_is_history BEFORE UPDATE OR DELETE ON openchair.group_event
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

-- Whoever began an entry, or last submitted or imported it, does not vet it.
CREATE FUNCTION openchair.keep_author_from_vetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.group_author a WHERE a.group_id = NEW.group_id AND a.actor_subject = NEW.actor_subject) THEN
    RAISE EXCEPTION 'a vetting violates "vetter_is_not_author"' USING ERRCODE = 'check_violation', CONSTRAINT = 'vetter_is_not_author';
  END IF;
  RETURN NEW;
END $$;

CREATE VIEW openchair.group_author AS
  SELECT e.group_id, e.actor_subject
    FROM openchair.group_event e
   WHERE e.actor_subject IS NOT NULL
     AND (e.position = 1 OR e.position = (
           SELECT max(l.position) FROM openchair.group_event l
            WHERE l.group_id = e.group_id AND (l.move = 'SUBMIT' OR l.move LIKE 'FEED%')));
COMMENT ON VIEW openchair.group_author IS 'Who answers for what an entry says: who began it and who last submitted or imported it.';
COMMENT ON COLUMN openchair.group_author.group_id IS 'open: The group.';
COMMENT ON COLUMN openchair.group_author.actor_subject IS 'person-identifier: Keycloak subject of the author.';

CREATE TRIGGER group_event_keeps_author_from_vetting BEFORE INSERT ON openchair.group_event
  FOR EACH ROW WHEN (NEW.move IN ('VET', 'RENEW')) EXECUTE FUNCTION openchair.keep_author_from_vetting();

CREATE TABLE openchair.vetting_answer (
  event_id uuid    NOT NULL REFERENCES openchair.group_event (id),
  code     text    NOT NULL,
  version  integer NOT NULL,
  present  boolean NOT NULL,
  note     text CHECK (length(note) <= 1000),
  PRIMARY KEY (event_id, code),
  FOREIGN KEY (code, version) REFERENCES openchair.red_flag (code, version)
);
CREATE INDEX vetting_answer_question ON openchair.vetting_answer (code, version);
COMMENT ON TABLE openchair.vetting_answer IS 'The answers to the checklist that a vetting, a renewal or a return was decided on, never changed.';
COMMENT ON COLUMN openchair.vetting_answer.event_id IS 'open: The move in the history of the group.';
COMMENT ON COLUMN openchair.vetting_answer.code IS 'open: The red flag.';
COMMENT ON COLUMN openchair.vetting_answer.version IS 'open: Version of the question answered.';
COMMENT ON COLUMN openchair.vetting_answer.present IS 'open: Is the red flag there?';
COMMENT ON COLUMN openchair.vetting_answer.note IS 'free-text: What was looked at.';

CREATE TRIGGER vetting_answer_is_history BEFORE UPDATE OR DELETE ON openchair.vetting_answer
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();

CREATE FUNCTION openchair.check_vetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM openchair.red_flag f
              WHERE f.retired_on IS NULL AND NOT EXISTS (
                SELECT FROM openchair.vetting_answer a
                 WHERE a.event_id = NEW.id AND a.code = f.code AND a.version = f.version AND NOT a.present)) THEN
    RAISE EXCEPTION 'a vetting violates "vetted_without_red_flags"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'vetted_without_red_flags';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER group_event_is_vetted_whole AFTER INSERT ON openchair.group_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.move IN ('VET', 'RENEW')) EXECUTE FUNCTION openchair.check_vetting();

-- What was in the directory before there was a history begins it as it stands; nobody is its author.
INSERT INTO openchair.group_event (id, group_id, position, move, to_status, actor_role, vetted_on, at)
  SELECT gen_random_uuid(), g.id, 1, 'BEGIN', g.status, 'SYSTEM', g.vetted_on, g.updated_at FROM openchair.support_group g;

-- A listed group has a named facilitator. Looked at when the transaction ends, because the facilitator's row comes after the group's.
CREATE FUNCTION openchair.check_named_facilitator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  listed uuid := coalesce(to_jsonb(OLD) ->> 'group_id', to_jsonb(NEW) ->> 'id');
BEGIN
  IF EXISTS (SELECT FROM openchair.support_group g
              WHERE g.id = listed AND g.status = 'VETTED'
                AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = g.id)) THEN
    RAISE EXCEPTION 'a listed group violates "listed_groups_name_a_facilitator"'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'listed_groups_name_a_facilitator';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER support_group_names_a_facilitator AFTER INSERT OR UPDATE OF status ON openchair.support_group
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'VETTED') EXECUTE FUNCTION openchair.check_named_facilitator();
CREATE CONSTRAINT TRIGGER group_facilitator_is_not_the_last AFTER DELETE OR UPDATE ON openchair.group_facilitator
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION openchair.check_named_facilitator();

GRANT SELECT ON openchair.red_flag, openchair.group_author TO openchair_app;
GRANT SELECT, INSERT ON openchair.group_event, openchair.vetting_answer TO openchair_app;
