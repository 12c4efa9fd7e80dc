-- Who was told of what, and mailed, says who goes where: it is kept no longer than it is of use.
GRANT DELETE ON openchair.notice, openchair.outgoing_mail TO openchair_app;
CREATE INDEX notice_made ON openchair.notice (made_at);
CREATE INDEX outgoing_mail_settled ON openchair.outgoing_mail (settled_at) WHERE state IN ('SENT', 'NOT_WANTED');
