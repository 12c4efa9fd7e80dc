-- The consent given for a referral of which nothing came is over after the time in which a group can think again (ADR 61): not only after a
-- decline. Nothing came of it where the person never attended a session, in whichever way it ended; a decline, and a place on the waitlist
-- that was given up, come to nothing whatever was before.
CREATE FUNCTION openchair.came_to_nothing(r openchair.referral) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (r).state IN ('DECLINED', 'WITHDRAWN')
      OR (r).state IN ('CANCELLED', 'NEVER_ATTENDED', 'TRANSFERRED') AND NOT EXISTS (
           SELECT FROM openchair.enrollment e JOIN openchair.attendance a ON a.enrollment_id = e.id
            WHERE e.referral_id = (r).id AND a.outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY'))
$$;
COMMENT ON FUNCTION openchair.came_to_nothing IS 'Has the referral ended without a session attended from it? COMPLETED and LEFT_EARLY are after attendance.';

-- Not while the same people are in touch by another referral that it covers: one that is open or seated. One that ended after attendance
-- relies on it where nothing else was agreed for it; what was said there goes on to be read as long as the consent says.
CREATE OR REPLACE FUNCTION openchair.consent_came_to_nothing(c openchair.consent, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM openchair.referral r
     WHERE r.id = (c).referral_id AND openchair.came_to_nothing(r)
       AND r.state_since < moment - make_interval(days => openchair.days_to_reconsider())
       AND NOT EXISTS (
         SELECT FROM openchair.referral o JOIN openchair.support_group g ON g.id = o.group_id
          WHERE o.patient_id = (c).patient_id AND o.id <> r.id AND o.sent_at IS NOT NULL
            AND (g.id = (c).group_id OR g.host_id = (c).host_id)
            AND (openchair.open_to_group(o.state)
              OR o.state <> 'ENTERED_IN_ERROR' AND NOT openchair.came_to_nothing(o)
                 AND NOT EXISTS (SELECT FROM openchair.consent own WHERE own.referral_id = o.id))))
$$;
