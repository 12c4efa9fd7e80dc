-- Notes of a name were compared with those who lead a group, and not with who covers one of its sessions: the patient met the person all the same.
CREATE FUNCTION openchair.leads_or_covers(met uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT f.staff_id FROM openchair.group_facilitator f WHERE f.group_id = met
  UNION
  SELECT u.staff_id
    FROM openchair.group_session s
    JOIN openchair.session_substitute u ON u.session_id = s.id AND u.undone_at IS NULL
   WHERE s.group_id = met AND s.state = 'PLANNED' AND s.ends_at > openchair.now()
$$;
COMMENT ON FUNCTION openchair.leads_or_covers IS 'Staff whom people in the group meet: those who lead it, and those who cover one of its coming sessions.';

CREATE OR REPLACE FUNCTION openchair.notes_of_leaders(person uuid, in_group uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT n.id
    FROM openchair.patient own
    JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
   WHERE (own.id = person OR own.merged_into = person)
     AND EXISTS (SELECT FROM openchair.leads_or_covers(in_group) AS leader (id) JOIN openchair.staff s ON s.id = leader.id
                  WHERE openchair.is_called(s.display_name, n.given_name, n.family_name))
$$;
COMMENT ON FUNCTION openchair.notes_of_leaders IS 'Notes in force of the person that can name a leader of the group, or who covers a coming session of it.';

CREATE OR REPLACE FUNCTION openchair.hold_person_of_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM openchair.patient p WHERE p.id = NEW.patient_id FOR NO KEY UPDATE;
  NEW.seated_then := EXISTS (SELECT FROM openchair.enrollment e WHERE e.patient_id = NEW.patient_id AND e.state <> 'ENDED')
                  OR EXISTS (SELECT FROM openchair.referral r WHERE r.patient_id = NEW.patient_id AND r.state = 'OFFERED');
  IF EXISTS (SELECT FROM openchair.referral r
               CROSS JOIN LATERAL openchair.leads_or_covers(r.group_id) AS leader (id)
               JOIN openchair.staff s ON s.id = leader.id
              WHERE r.patient_id = NEW.patient_id AND openchair.open_to_group(r.state)
                AND openchair.is_called(s.display_name, NEW.given_name, NEW.family_name)) THEN
    NEW.ask_again_since := NEW.noted_at;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION openchair.ask_about_staff(met uuid, person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_again(ARRAY(
    SELECT n.id FROM openchair.referral r
      JOIN openchair.patient own ON own.id = r.patient_id OR own.merged_into = r.patient_id
      JOIN openchair.kept_apart_by_name n ON n.patient_id = own.id AND n.ended_at IS NULL
      JOIN openchair.staff s ON s.id = person
     WHERE r.group_id = met AND openchair.open_to_group(r.state)
       AND openchair.is_called(s.display_name, n.given_name, n.family_name)));
END $$;
COMMENT ON FUNCTION openchair.ask_about_staff IS 'Asks the clinics of the people in a group, or on the way to it, whose notes can name someone whom they will meet there.';

CREATE OR REPLACE FUNCTION openchair.ask_about_leader() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_about_staff(NEW.group_id, NEW.staff_id);
  RETURN NULL;
END $$;

CREATE FUNCTION openchair.ask_about_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM openchair.ask_about_staff(s.group_id, NEW.staff_id) FROM openchair.group_session s WHERE s.id = NEW.session_id;
  RETURN NULL;
END $$;
CREATE TRIGGER who_meets_a_substitute_is_asked_about AFTER INSERT ON openchair.session_substitute
  FOR EACH ROW EXECUTE FUNCTION openchair.ask_about_substitute();
