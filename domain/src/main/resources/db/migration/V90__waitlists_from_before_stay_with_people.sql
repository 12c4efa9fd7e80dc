-- Migrations change no decisions. V60 gave every group without a row in group_waitlist the default of new groups: free seats are
-- offered by the platform. For people who were put on a list before that, no one had chosen so. Their groups go on as they did, by
-- hand, until someone who leads the group chooses. A group in which the platform has made offers since then has lived by the
-- default, and keeps it.
ALTER TABLE openchair.group_waitlist ALTER COLUMN changed_by DROP NOT NULL;
COMMENT ON COLUMN openchair.group_waitlist.changed_by IS 'quasi-identifier: Who last said so; null where no one has and an upgrade kept the list as it was.';

WITH v60 AS (
  SELECT min(h.installed_on)::timestamptz AS at FROM openchair.flyway_schema_history h WHERE h.version = '60' AND h.success
)
INSERT INTO openchair.group_waitlist (group_id, offering, changed_by, changed_at)
SELECT DISTINCT r.group_id, 'BY_HAND', CAST(NULL AS uuid), now()
  FROM openchair.referral r CROSS JOIN v60
 WHERE r.state IN ('WAITLISTED', 'OFFERED', 'CANCEL_REQUESTED')
   AND EXISTS (SELECT FROM openchair.referral_event e WHERE e.referral_id = r.id AND e.move = 'WAITLIST' AND e.at < v60.at)
   AND NOT EXISTS (SELECT FROM openchair.referral_event e JOIN openchair.referral other ON other.id = e.referral_id
                    WHERE other.group_id = r.group_id AND e.move = 'OFFER' AND e.actor_role = 'SYSTEM')
ON CONFLICT (group_id) DO NOTHING;

-- An offer made before offers had an end was given one by V60, seven days later, at which the platform would have taken it back. It
-- has a year now, in which a person decides.
WITH v60 AS (
  SELECT min(h.installed_on)::timestamptz AS at FROM openchair.flyway_schema_history h WHERE h.version = '60' AND h.success
)
UPDATE openchair.referral r SET offered_until = CAST(v60.at AS date) + 365
  FROM v60
 WHERE r.state = 'OFFERED' AND r.state_since < v60.at AND r.offered_until = CAST(v60.at AS date) + 7;
