-- What the group kept a person waiting: from the sent referral to the first session attended, less what was not the group's doing.
--   asked:    from the group's question to the clinic's answer
--   put off:  from the first offer of a seat to the acceptance of one
--   away:     from the first session the person missed, though a seat was held, to the first attended
CREATE VIEW openchair.referral_wait AS
  SELECT e.group_id, r.id AS referral_id, seen.attended_on,
         greatest(0, extract(epoch FROM seen.attended_at - r.sent_at - coalesce(moves.asked, interval '0')
           - coalesce(moves.put_off, interval '0') - seen.away) / 86400)::double precision AS days
    FROM openchair.enrollment e
    JOIN openchair.referral r ON r.id = e.referral_id
   CROSS JOIN LATERAL (
         SELECT min(s.starts_at) FILTER (WHERE came) AS attended_at, min(s.local_date) FILTER (WHERE came) AS attended_on,
                greatest(interval '0', min(s.starts_at) FILTER (WHERE came) - min(s.starts_at)) AS away
           FROM (SELECT session_id, outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY') AS came
                   FROM openchair.attendance WHERE enrollment_id = e.id AND outcome <> 'NOT_RECORDED') a
           JOIN openchair.group_session s ON s.id = a.session_id AND s.state = 'HELD') seen
   CROSS JOIN LATERAL (
         SELECT sum(until - at) FILTER (WHERE to_state = 'INFO_REQUESTED') AS asked,
                max(at) FILTER (WHERE move = 'ACCEPT_OFFER') - min(at) FILTER (WHERE move = 'OFFER') AS put_off
           FROM (SELECT move, to_state, at, lead(at) OVER (ORDER BY position) AS until
                   FROM openchair.referral_event v WHERE v.referral_id = r.id) history) moves
   WHERE seen.attended_on IS NOT NULL AND r.sent_at IS NOT NULL AND r.state <> 'ENTERED_IN_ERROR';
COMMENT ON VIEW openchair.referral_wait IS 'How long each person waited for a group, without what the group could not help.';
COMMENT ON COLUMN openchair.referral_wait.group_id IS 'sensitive: The group.';
COMMENT ON COLUMN openchair.referral_wait.referral_id IS 'person-identifier: The referral.';
COMMENT ON COLUMN openchair.referral_wait.attended_on IS 'quasi-identifier: Day of the first session attended.';
COMMENT ON COLUMN openchair.referral_wait.days IS 'sensitive: Days waited, with fractions.';
GRANT SELECT ON openchair.referral_wait TO openchair_app;

CREATE INDEX enrollment_group ON openchair.enrollment (group_id);
