-- Notices and mail.
SET LOCAL check_function_bodies = off;

-- When a notice made now is mailed: at once, at the next time of the daily mail on the person's own clock, or not.
CREATE OR REPLACE FUNCTION openchair.mail_due(choice openchair.notice_choice, made_at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE (choice).delivery
    WHEN 'AT_ONCE' THEN made_at
    WHEN 'DAILY' THEN (local.day + CASE WHEN local.now < (choice).digest_at THEN 0 ELSE 1 END + (choice).digest_at)
                      AT TIME ZONE (choice).time_zone
    END
  FROM (SELECT (made_at AT TIME ZONE (choice).time_zone)::date AS day, (made_at AT TIME ZONE (choice).time_zone)::time AS now) AS local
$$;

-- May this person be sent mail? The address, if they asked to be reached by mail, no one said not to, and they did not stop it.
CREATE OR REPLACE FUNCTION openchair.mail_address(person openchair.patient) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT (person).email
   WHERE (person).contact_by = 'EMAIL' AND NOT (person).do_not_contact AND (person).email IS NOT NULL
     AND NOT EXISTS (SELECT FROM openchair.mail_stop s JOIN openchair.patient p ON p.id = s.patient_id
                      WHERE p.id = (person).id OR p.merged_into = (person).id)
$$;

CREATE OR REPLACE FUNCTION openchair.forget_old_news() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
  DELETE FROM openchair.notice n
   WHERE n.made_at < openchair.now() - interval '366 days'
     AND NOT EXISTS (SELECT FROM openchair.outgoing_mail m WHERE m.id = n.mail_id AND m.state = 'WAITING');
  DELETE FROM openchair.outgoing_mail m
   WHERE m.state IN ('SENT', 'NOT_WANTED') AND m.settled_at < openchair.now() - interval '90 days'
     AND NOT EXISTS (SELECT FROM openchair.notice n WHERE n.mail_id = m.id);
  DELETE FROM openchair.meeting_news w
   WHERE w.closes_at < openchair.now() - interval '366 days'
     AND NOT EXISTS (SELECT FROM openchair.notice n WHERE n.meeting_news_id = w.id)
     AND NOT EXISTS (SELECT FROM openchair.outgoing_mail m WHERE m.meeting_news_id = w.id)
$$;

-- What was changed back before it was mailed is told to no one: who has read of it is told again, and finds what it was before.
CREATE OR REPLACE FUNCTION openchair.withdraw_news(news uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
  DELETE FROM openchair.notice n WHERE n.meeting_news_id = news AND n.read_at IS NULL AND n.mail_id IS NULL;
  UPDATE openchair.notice n SET read_at = NULL WHERE n.meeting_news_id = news AND n.read_at IS NOT NULL
$$;
COMMENT ON FUNCTION openchair.withdraw_news IS 'Takes back the notices of changed meetings that were changed back; who has read theirs keeps it, unread.';

-- That a group has closed is told instead of which of its meetings are off.
CREATE OR REPLACE FUNCTION openchair.close_news(closed uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
  DELETE FROM openchair.notice n USING openchair.meeting_news w
   WHERE w.id = n.meeting_news_id AND w.group_id = closed AND w.closes_at > openchair.now() AND n.read_at IS NULL AND n.mail_id IS NULL;
$$;
COMMENT ON FUNCTION openchair.close_news IS 'Takes back the notices of changed meetings of a group that has closed, as far as they were not read or mailed.';
