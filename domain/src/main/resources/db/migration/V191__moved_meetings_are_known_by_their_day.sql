-- A meeting that is moved, and moved again, stays the meeting of one day of the schedule: news of it says so, and does not guess by nearness.
ALTER TABLE openchair.meeting_before ADD COLUMN regular_day date;
COMMENT ON COLUMN openchair.meeting_before.regular_day IS 'open: The day of the schedule for which the meeting stood, wherever it was moved; null for one that was added.';
UPDATE openchair.meeting_before b SET regular_day = (b.starts_at AT TIME ZONE coalesce(g.time_zone, 'UTC'))::date
  FROM openchair.meeting_news n JOIN openchair.support_group g ON g.id = n.group_id WHERE n.id = b.news_id;

DROP FUNCTION openchair.coming_meetings(uuid, timestamptz, date);
