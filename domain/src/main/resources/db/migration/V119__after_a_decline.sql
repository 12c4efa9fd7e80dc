-- After a decline the group sees who it was and why for as long as it can think again, and nothing by which to reach the person. Then the
-- consent that was given for the referral is over (ADR 61).
CREATE FUNCTION openchair.days_to_reconsider() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 14 $$;

-- Is the group still answering, or looking after the person? A draft is on its way there.
CREATE FUNCTION openchair.under_way(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state IN ('DRAFT', 'SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'ATTENDING', 'PAUSED', 'CANCEL_REQUESTED')
$$;

-- Was the consent given for a referral that came to nothing, longer ago than anyone thinks again? Not while the same people are in touch by
-- another referral that it covers.
CREATE FUNCTION openchair.consent_came_to_nothing(c openchair.consent, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.referral r
     WHERE r.id = (c).referral_id AND r.state IN ('DECLINED', 'WITHDRAWN')
       AND r.state_since < moment - make_interval(days => openchair.days_to_reconsider())
       AND NOT EXISTS (
         SELECT FROM openchair.referral o JOIN openchair.support_group g ON g.id = o.group_id
          WHERE o.patient_id = (c).patient_id AND o.id <> r.id AND o.sent_at IS NOT NULL
            AND o.state NOT IN ('DECLINED', 'WITHDRAWN', 'ENTERED_IN_ERROR')
            AND (g.id = (c).group_id OR g.host_id = (c).host_id)))
$$;

CREATE OR REPLACE FUNCTION openchair.consents_in_force(moment timestamptz) RETURNS SETOF openchair.consent LANGUAGE sql STABLE AS $$
  SELECT c.*
    FROM openchair.consent c
    JOIN openchair.patient p ON p.id = c.patient_id
    JOIN openchair.clinic k ON k.id = p.clinic_id
    LEFT JOIN openchair.referral r ON r.id = c.referral_id
   WHERE c.given_at <= moment
     AND (c.referral_id IS NULL OR (r.sent_at IS NOT NULL AND r.state <> 'ENTERED_IN_ERROR'))
     AND (c.until IS NULL OR c.until >= (moment AT TIME ZONE k.time_zone)::date)
     AND NOT EXISTS (SELECT FROM openchair.consent_withdrawal w WHERE w.consent_id = c.id AND w.withdrawn_at <= moment)
     AND (c.referral_id IS NULL OR NOT openchair.consent_came_to_nothing(c, moment))
$$;
