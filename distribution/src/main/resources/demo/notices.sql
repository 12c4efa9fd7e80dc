-- What the moves of the last two weeks told the other side. An id says when it was made, as UUIDv7 does, so that the newest is first.
WITH latest AS (SELECT max(at) AS moment FROM openchair.referral_event),
told AS (
  SELECT e.id, e.at, latest.moment, e.referral_id, matter.kind, matter.target, coalesce(f.staff_id, r.referrer_id) AS recipient
    FROM latest
    JOIN openchair.referral_event e ON e.at > latest.moment - interval '14 days'
    JOIN openchair.referral r ON r.id = e.referral_id AND r.group_id IS NOT NULL
    JOIN (VALUES ('SEND', 'REFERRAL_RECEIVED', 'inbox'), ('ANSWER_INFO', 'INFORMATION_GIVEN', 'inbox'),
                 ('ACCEPT', 'REFERRAL_ACCEPTED', 'referral'), ('DECLINE', 'REFERRAL_DECLINED', 'referral'),
                 ('WAITLIST', 'REFERRAL_WAITLISTED', 'referral'), ('REQUEST_INFO', 'INFORMATION_REQUESTED', 'referral'),
                 ('ATTEND_FIRST', 'FIRST_ATTENDED', 'referral')) AS matter (move, kind, target) ON matter.move = e.move
     AND (matter.kind <> 'FIRST_ATTENDED' OR openchair.hears_back(r))
    LEFT JOIN openchair.group_facilitator f ON f.group_id = r.group_id AND matter.target = 'inbox')
INSERT INTO openchair.notice (id, kind, recipient_id, target, target_id, made_at, read_at)
SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(mixed, 1, 3) || '8' || substr(mixed, 4, 15))::uuid,
       kind, recipient, target, referral_id, at, CASE WHEN at < moment - interval '3 days' THEN at + interval '2 hours' END
  FROM told CROSS JOIN LATERAL (SELECT md5(id || recipient::text) AS mixed) hashed
 WHERE recipient IS NOT NULL;
