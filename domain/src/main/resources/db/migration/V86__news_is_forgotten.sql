-- Who was told of what, and mailed, says who goes where: it is kept no longer than it is of use. The application deletes none of it;
-- it only says that it is time. A notice is forgotten after a year; mail ninety days after it was sent or not wanted, unless a notice
-- still tells of it. What waits, and what could not be delivered, stays.
CREATE FUNCTION openchair.forget_old_news() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = openchair, pg_temp AS $$
  DELETE FROM openchair.notice n
   WHERE n.made_at < now() - interval '366 days'
     AND NOT EXISTS (SELECT FROM openchair.outgoing_mail m WHERE m.id = n.mail_id AND m.state = 'WAITING');
  DELETE FROM openchair.outgoing_mail m
   WHERE m.state IN ('SENT', 'NOT_WANTED') AND m.settled_at < now() - interval '90 days'
     AND NOT EXISTS (SELECT FROM openchair.notice n WHERE n.mail_id = m.id)
$$;
REVOKE ALL ON FUNCTION openchair.forget_old_news() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION openchair.forget_old_news() TO openchair_app;
CREATE INDEX notice_made ON openchair.notice (made_at);
CREATE INDEX outgoing_mail_settled ON openchair.outgoing_mail (settled_at) WHERE state IN ('SENT', 'NOT_WANTED');
