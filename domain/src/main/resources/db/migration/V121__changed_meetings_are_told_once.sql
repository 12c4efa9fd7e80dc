-- What changes about the meetings of a group within some minutes is one piece of news: what was to come when the first change began
-- is kept, and whoever is told is told once, when the minutes are over, how it differs from what is to come then.
CREATE TABLE openchair.meeting_news (
  id            uuid PRIMARY KEY,
  group_id      uuid        NOT NULL REFERENCES openchair.support_group (id),
  opened_at     timestamptz NOT NULL,
  closes_at     timestamptz NOT NULL,
  planned_until timestamptz NOT NULL,
  CONSTRAINT news_closes_after_it_opens CHECK (closes_at > opened_at)
);
CREATE INDEX meeting_news_group ON openchair.meeting_news (group_id, closes_at);
COMMENT ON TABLE openchair.meeting_news IS 'Changes of a group''s meetings within some minutes, told to each person once.';
COMMENT ON COLUMN openchair.meeting_news.id IS 'open: Identifier, UUIDv7.';
COMMENT ON COLUMN openchair.meeting_news.group_id IS 'open: Whose meetings.';
COMMENT ON COLUMN openchair.meeting_news.opened_at IS 'open: When the first of the changes was made.';
COMMENT ON COLUMN openchair.meeting_news.closes_at IS 'open: Until when further changes belong to it; then it is mailed.';
COMMENT ON COLUMN openchair.meeting_news.planned_until IS 'open: Last start that was planned then, and some days; what is planned later is no news.';

CREATE TABLE openchair.meeting_before (
  news_id    uuid        NOT NULL REFERENCES openchair.meeting_news (id) ON DELETE CASCADE,
  starts_at  timestamptz NOT NULL,
  place_mark text        NOT NULL,
  PRIMARY KEY (news_id, starts_at)
);
COMMENT ON TABLE openchair.meeting_before IS 'The meetings that were to come before they were changed.';
COMMENT ON COLUMN openchair.meeting_before.news_id IS 'open: The news for which it is kept.';
COMMENT ON COLUMN openchair.meeting_before.starts_at IS 'open: When it was to start.';
COMMENT ON COLUMN openchair.meeting_before.place_mark IS 'sensitive: Digest of its place and link, only to see whether they changed.';

ALTER TABLE openchair.notice ADD COLUMN meeting_news_id uuid REFERENCES openchair.meeting_news (id);
CREATE UNIQUE INDEX notice_told_once_of_meetings ON openchair.notice (meeting_news_id, recipient_id, target_id)
  WHERE meeting_news_id IS NOT NULL;
COMMENT ON COLUMN openchair.notice.meeting_news_id IS 'open: The changes of meetings that it tells of; null in any other notice.';

ALTER TABLE openchair.outgoing_mail
  ADD COLUMN meeting_news_id uuid REFERENCES openchair.meeting_news (id),
  ADD CONSTRAINT members_are_told_of_meetings CHECK (meeting_news_id IS NULL OR patient_id IS NOT NULL);
CREATE UNIQUE INDEX member_told_once_of_meetings ON openchair.outgoing_mail (meeting_news_id, patient_id)
  WHERE meeting_news_id IS NOT NULL;
COMMENT ON COLUMN openchair.outgoing_mail.meeting_news_id IS 'sensitive: The changes of meetings that a member is told of; null in any other mail.';

-- The meetings to come: those that are planned and not over, and later ones that somebody moved or added.
CREATE FUNCTION openchair.coming_meetings(met uuid, moment timestamptz, last_day date)
  RETURNS TABLE (starts_at timestamptz, place_mark text, beyond boolean) LANGUAGE sql STABLE AS $$
  SELECT s.starts_at, md5(concat_ws('|', coalesce(s.place, g.site_id::text), coalesce(s.joining_link, g.joining_link))), false
    FROM openchair.group_session s JOIN openchair.support_group g ON g.id = s.group_id
   WHERE s.group_id = met AND s.state = 'PLANNED' AND s.ends_at > moment
  UNION ALL
  SELECT DISTINCT (x.new_date + x.new_starts_at) AT TIME ZONE coalesce(g.time_zone, 'UTC'),
         md5(concat_ws('|', g.site_id::text, g.joining_link)), true
    FROM openchair.schedule_exception x JOIN openchair.support_group g ON g.id = x.group_id
   WHERE x.group_id = met AND x.undone_at IS NULL AND x.kind IN ('MOVE', 'ADD') AND x.new_date > last_day
     AND g.status IN ('VETTED', 'SUSPENDED')
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

GRANT SELECT, INSERT ON openchair.meeting_news, openchair.meeting_before TO openchair_app;
