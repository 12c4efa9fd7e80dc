-- A consent is a thing of its own: what may be shared, with whom, for what, until when. What was noted with a referral before says
-- exactly what that referral shared with its group, until it is withdrawn.
DROP TRIGGER consent_is_fixed_once_sent ON openchair.consent;
ALTER TABLE openchair.consent DROP CONSTRAINT consent_referral_id_key;
ALTER TABLE openchair.consent DROP CONSTRAINT consent_given_how_check;
ALTER TABLE openchair.consent
  ALTER COLUMN referral_id DROP NOT NULL,
  ADD COLUMN patient_id      uuid REFERENCES openchair.patient (id),
  ADD COLUMN shares          text[] NOT NULL DEFAULT '{NAME,ACCESS_NEEDS,PARTICIPATION}',
  ADD COLUMN recipient       text NOT NULL DEFAULT 'GROUP' CHECK (recipient IN ('GROUP', 'HOST', 'CLINIC')),
  ADD COLUMN group_id        uuid REFERENCES openchair.support_group (id),
  ADD COLUMN host_id         uuid REFERENCES openchair.host (id),
  ADD COLUMN purpose         text NOT NULL DEFAULT 'TREATMENT' CHECK (purpose IN ('TREATMENT', 'COORDINATION', 'PATIENT_REQUEST')),
  ADD COLUMN until           date,
  ADD COLUMN override_ground text CHECK (override_ground IN ('EMERGENCY', 'TREATMENT')),
  ADD COLUMN override_note   text CHECK (length(override_note) BETWEEN 1 AND 1000),
  ADD COLUMN recorded_at     timestamptz;

UPDATE openchair.consent c
   SET patient_id = r.patient_id, group_id = r.group_id, recorded_at = c.given_at,
       shares = c.shares || CASE WHEN r.share_phone THEN '{PHONE}'::text[] ELSE '{}' END
                         || CASE WHEN r.share_email THEN '{EMAIL}'::text[] ELSE '{}' END
  FROM openchair.referral r WHERE r.id = c.referral_id;

ALTER TABLE openchair.consent
  ALTER COLUMN patient_id SET NOT NULL,
  ALTER COLUMN recorded_at SET NOT NULL,
  ALTER COLUMN shares DROP DEFAULT,
  ALTER COLUMN recipient DROP DEFAULT,
  ALTER COLUMN purpose DROP DEFAULT,
  ADD CONSTRAINT consent_given_how_check CHECK (given_how IN ('VERBAL', 'WRITTEN', 'ELECTRONIC', 'NOT_ASKED')),
  ADD CONSTRAINT a_consent_says_what_is_shared CHECK (cardinality(shares) > 0
    AND shares <@ '{NAME,PHONE,EMAIL,ACCESS_NEEDS,PARTICIPATION,SCORES,SUBSTANCE_USE}'::text[]),
  ADD CONSTRAINT a_consent_says_with_whom CHECK (CASE recipient
    WHEN 'GROUP' THEN host_id IS NULL AND (group_id IS NOT NULL OR referral_id IS NOT NULL)
    WHEN 'HOST' THEN host_id IS NOT NULL AND group_id IS NULL
    ELSE host_id IS NULL AND group_id IS NULL END),
  ADD CONSTRAINT what_stands_in_for_a_consent_is_reasoned CHECK (
    (given_how = 'NOT_ASKED') = (override_ground IS NOT NULL)
    AND (override_ground IS NULL) = (override_note IS NULL)
    AND (override_ground IS NULL OR (referral_id IS NOT NULL AND until IS NOT NULL AND NOT 'SCORES' = ANY (shares))));
CREATE INDEX consent_patient ON openchair.consent (patient_id, group_id);
CREATE INDEX consent_referral ON openchair.consent (referral_id);
CREATE INDEX consent_group ON openchair.consent (group_id);
CREATE INDEX consent_host ON openchair.consent (host_id);
COMMENT ON TABLE openchair.consent IS 'What a patient agreed to share, with whom, for what and until when (FHIR Consent). Rows are never changed; a withdrawal is a row of its own.';
COMMENT ON COLUMN openchair.consent.id IS 'person-identifier: Identifier made by the writer; a repeated note is recognized by it.';
COMMENT ON COLUMN openchair.consent.referral_id IS 'person-identifier: The referral it was asked for; null when it was noted on its own. It counts from the sending on.';
COMMENT ON COLUMN openchair.consent.patient_id IS 'person-identifier: Who agreed.';
COMMENT ON COLUMN openchair.consent.shares IS 'sensitive: What may be shared, names of SharedItem.';
COMMENT ON COLUMN openchair.consent.recipient IS 'sensitive: With whom: a group, all groups of a host, or the own clinic.';
COMMENT ON COLUMN openchair.consent.group_id IS 'sensitive: The group; null for a host or the clinic, and while a draft has no group.';
COMMENT ON COLUMN openchair.consent.host_id IS 'sensitive: The host of all the groups meant; else null.';
COMMENT ON COLUMN openchair.consent.purpose IS 'sensitive: For what, a name of ConsentPurpose.';
COMMENT ON COLUMN openchair.consent.until IS 'sensitive: Last day on which it counts, in the zone of the clinic; null for until withdrawn.';
COMMENT ON COLUMN openchair.consent.given_how IS 'sensitive: How the patient agreed; NOT_ASKED where a lawful ground stands in.';
COMMENT ON COLUMN openchair.consent.override_ground IS 'sensitive: The lawful ground that stands in for an agreement; else null.';
COMMENT ON COLUMN openchair.consent.override_note IS 'free-text: Why the ground applies, as the clinician recorded it; never shown to the group.';
COMMENT ON COLUMN openchair.consent.recorded_at IS 'quasi-identifier: When it was recorded.';

CREATE OR REPLACE FUNCTION openchair.keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM openchair.referral r WHERE r.id = OLD.referral_id AND r.sent_at IS NULL) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'patient_id') = (to_jsonb(OLD) - 'patient_id')
     AND EXISTS (SELECT FROM openchair.patient p WHERE p.id = OLD.patient_id AND p.merged_into = NEW.patient_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a consent is never changed; withdraw it and note another' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER consent_is_kept BEFORE UPDATE OR DELETE ON openchair.consent
  FOR EACH ROW EXECUTE FUNCTION openchair.keep_consent();
REVOKE UPDATE ON openchair.consent FROM openchair_app;
GRANT UPDATE (patient_id) ON openchair.consent TO openchair_app;

CREATE TABLE openchair.consent_withdrawal (
  id            uuid PRIMARY KEY,
  consent_id    uuid NOT NULL REFERENCES openchair.consent (id),
  withdrawn_how text NOT NULL CHECK (withdrawn_how IN ('VERBAL', 'WRITTEN', 'ELECTRONIC')),
  withdrawn_at  timestamptz NOT NULL,
  recorded_by   uuid NOT NULL REFERENCES openchair.staff (id),
  CONSTRAINT a_consent_is_withdrawn_once UNIQUE (consent_id)
);
CREATE INDEX consent_withdrawal_recorded_by ON openchair.consent_withdrawal (recorded_by);
COMMENT ON TABLE openchair.consent_withdrawal IS 'A patient took a consent back; it counts from that moment on. Rows are never changed.';
COMMENT ON COLUMN openchair.consent_withdrawal.id IS 'person-identifier: Identifier made by the writer; a repeated withdrawal is recognized by it.';
COMMENT ON COLUMN openchair.consent_withdrawal.consent_id IS 'person-identifier: What was taken back.';
COMMENT ON COLUMN openchair.consent_withdrawal.withdrawn_how IS 'sensitive: How the patient said so.';
COMMENT ON COLUMN openchair.consent_withdrawal.withdrawn_at IS 'sensitive: When.';
COMMENT ON COLUMN openchair.consent_withdrawal.recorded_by IS 'quasi-identifier: Who recorded it.';
CREATE TRIGGER consent_withdrawal_is_history BEFORE UPDATE OR DELETE ON openchair.consent_withdrawal
  FOR EACH ROW EXECUTE FUNCTION openchair.refuse_change();
GRANT SELECT, INSERT ON openchair.consent_withdrawal TO openchair_app;

-- What a person agreed to goes with them when two records turn out to be one.
CREATE FUNCTION openchair.consents_follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE openchair.consent SET patient_id = NEW.merged_into WHERE patient_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER consents_follow_a_merge AFTER UPDATE OF merged_into ON openchair.patient
  FOR EACH ROW WHEN (NEW.merged_into IS DISTINCT FROM OLD.merged_into) EXECUTE FUNCTION openchair.consents_follow_merge();

-- The consents that count at a moment. Written as one statement, so that the planner sees through it.
CREATE FUNCTION openchair.consents_in_force(moment timestamptz) RETURNS SETOF openchair.consent LANGUAGE sql STABLE AS $$
  SELECT c.*
    FROM openchair.consent c
    JOIN openchair.patient p ON p.id = c.patient_id
    JOIN openchair.clinic k ON k.id = p.clinic_id
    LEFT JOIN openchair.referral r ON r.id = c.referral_id
   WHERE c.given_at <= moment
     AND (c.referral_id IS NULL OR (r.sent_at IS NOT NULL AND r.state <> 'ENTERED_IN_ERROR'))
     AND (c.until IS NULL OR c.until >= (moment AT TIME ZONE k.time_zone)::date)
     AND NOT EXISTS (SELECT FROM openchair.consent_withdrawal w WHERE w.consent_id = c.id AND w.withdrawn_at <= moment)
$$;

-- Which groups 42 CFR part 2 is about.
CREATE FUNCTION openchair.under_part_2(met uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM openchair.group_focus f WHERE f.group_id = met AND f.code LIKE 'substance-use%')
$$;

-- The gate: may this be shared between the person, this group and the clinic? Scores only where a therapist leads, whatever was
-- agreed; and with a group that 42 CFR part 2 is about, only what was agreed explicitly, or its exception for emergencies.
CREATE FUNCTION openchair.consent_covers(person uuid, met uuid, what text, moment timestamptz DEFAULT now()) RETURNS boolean
  LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.support_group g
      JOIN openchair.consents_in_force(moment) c
        ON c.group_id = g.id OR c.host_id = g.host_id OR (c.recipient = 'CLINIC' AND what IN ('PARTICIPATION', 'SUBSTANCE_USE'))
     WHERE g.id = met AND c.patient_id = person AND what = ANY (c.shares)
       AND (what <> 'SCORES' OR g.leadership = 'THERAPIST_LED')
       AND ('SUBSTANCE_USE' = ANY (c.shares) OR c.override_ground = 'EMERGENCY' OR NOT openchair.under_part_2(g.id)))
$$;

-- What a group is called where its name would tell on somebody.
CREATE FUNCTION openchair.discreet_name(met openchair.support_group, otherwise text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.under_part_2((met).id) THEN otherwise ELSE (met).name END
$$;

-- People go by an alias only where they meet online, and by no name at all where they do not agree any more.
CREATE FUNCTION openchair.name_in_group(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT coalesce(CASE WHEN (met).format IN ('ONLINE_VIDEO', 'ONLINE_TEXT') THEN (person).alias END,
                  (person).preferred_name, (person).given_name)
$$;

CREATE OR REPLACE FUNCTION openchair.called_in_group(person openchair.patient, met openchair.support_group) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN openchair.consent_covers((person).id, (met).id, 'NAME') THEN openchair.name_in_group(person, met)
              ELSE 'Name not shared (' || left(md5((person).id::text || (met).id::text), 4) || ')' END
$$;

-- Referrals under way of which the consent is over, about to be, or was not asked for. Most have none of it, so that the gate is
-- asked only about the few.
CREATE VIEW openchair.consent_matter AS
  SELECT m.referral_id, m.clinic_id, m.group_id, m.patient_id, m.kind, m.since
    FROM (SELECT r.id AS referral_id, r.clinic_id, r.group_id, r.patient_id,
                 CASE WHEN NOT agreed.covers AND agreed.withdrawn_at IS NOT NULL THEN 'consent-withdrawn'
                      WHEN NOT agreed.covers THEN 'consent-expired'
                      WHEN agreed.overridden THEN 'consent-to-ask'
                      WHEN agreed.until < (now() AT TIME ZONE k.time_zone)::date + 30 THEN 'consent-expiring' END AS kind,
                 CASE WHEN NOT agreed.covers AND agreed.withdrawn_at IS NOT NULL THEN agreed.withdrawn_at
                      WHEN NOT agreed.covers THEN coalesce(agreed.last_until::timestamptz + interval '1 day', r.sent_at)
                      WHEN agreed.overridden THEN r.sent_at
                      ELSE agreed.until::timestamptz - interval '30 days' END AS since
            FROM openchair.referral r
            JOIN openchair.support_group g ON g.id = r.group_id
            JOIN openchair.clinic k ON k.id = r.clinic_id
           CROSS JOIN LATERAL (
             SELECT openchair.consent_covers(r.patient_id, g.id, 'NAME') AS covers,
                    (SELECT max(w.withdrawn_at) FROM openchair.consent c
                       JOIN openchair.consent_withdrawal w ON w.consent_id = c.id
                      WHERE c.patient_id = r.patient_id AND 'NAME' = ANY (c.shares)
                        AND (c.group_id = g.id OR c.host_id = g.host_id)) AS withdrawn_at,
                    (SELECT max(c.until) FROM openchair.consent c
                      WHERE c.patient_id = r.patient_id AND 'NAME' = ANY (c.shares)
                        AND (c.group_id = g.id OR c.host_id = g.host_id)) AS last_until,
                    force.until, force.overridden
               FROM (SELECT max(coalesce(c.until, 'infinity')) AS until, bool_and(c.override_ground IS NOT NULL) AS overridden
                       FROM openchair.consents_in_force(now()) c
                      WHERE c.patient_id = r.patient_id AND 'NAME' = ANY (c.shares)
                        AND (c.group_id = g.id OR c.host_id = g.host_id)) force) agreed
           WHERE r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED', 'CANCEL_REQUESTED')
             AND EXISTS (
               SELECT FROM openchair.consent c
                WHERE c.patient_id = r.patient_id AND (c.group_id = g.id OR c.host_id = g.host_id)
                  AND (c.until < current_date + 31 OR c.override_ground IS NOT NULL
                       OR (NOT 'SUBSTANCE_USE' = ANY (c.shares) AND openchair.under_part_2(g.id))
                       OR EXISTS (SELECT FROM openchair.consent_withdrawal w WHERE w.consent_id = c.id)))) m
   WHERE m.kind IS NOT NULL;
COMMENT ON VIEW openchair.consent_matter IS 'Referrals under way of which the consent is over, about to be, or was not asked for.';
COMMENT ON COLUMN openchair.consent_matter.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.consent_matter.clinic_id IS 'quasi-identifier: The referring clinic.';
COMMENT ON COLUMN openchair.consent_matter.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.consent_matter.patient_id IS 'person-identifier: Whose consent.';
COMMENT ON COLUMN openchair.consent_matter.kind IS 'sensitive: consent-withdrawn, consent-expired, consent-to-ask or consent-expiring.';
COMMENT ON COLUMN openchair.consent_matter.since IS 'sensitive: Since when it has been so.';
GRANT SELECT ON openchair.consent_matter TO openchair_app;

-- Does the clinic hear back how the person attends? For a referral that ended, as it was agreed then.
CREATE FUNCTION openchair.hears_back(sent openchair.referral) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT openchair.consent_covers((sent).patient_id, (sent).group_id, 'PARTICIPATION',
    CASE WHEN (sent).state IN ('DECLINED', 'WITHDRAWN', 'COMPLETED', 'LEFT_EARLY', 'TRANSFERRED', 'NEVER_ATTENDED', 'CANCELLED')
         THEN (sent).state_since ELSE now() END)
$$;
