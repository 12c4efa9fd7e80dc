-- A clinician who has chosen nothing is mailed word of danger, once the account's verified address is known; nothing else. Whoever chose
-- keeps the choice, and no mail is a choice.
ALTER TABLE openchair.notice_choice DROP CONSTRAINT notice_choice_delivery_check;
ALTER TABLE openchair.notice_choice ADD CONSTRAINT notice_choice_delivery_check
  CHECK (delivery IN ('NONE', 'DANGER', 'AT_ONCE', 'DAILY'));
COMMENT ON COLUMN openchair.notice_choice.delivery IS 'open: No mail, word of danger alone, a mail at once, or one mail a day.';
