-- The text screen asks the safety question about what someone wrote. A yes alerts the clinic of the person: of that text alone it says
-- nothing, and what was found in it is not kept. One such alert a person is open at a time.
ALTER TABLE openchair.safety_alert DROP CONSTRAINT safety_alert_cause_check;
ALTER TABLE openchair.safety_alert ADD CONSTRAINT safety_alert_cause_check CHECK (cause IN ('SAFETY_QUESTION', 'SCORE', 'WRITTEN'));
CREATE UNIQUE INDEX one_open_alert_of_what_is_written ON openchair.safety_alert (patient_id)
  WHERE cause = 'WRITTEN' AND acknowledged_at IS NULL;

-- Someone in danger is not kept waiting for a reason: that it is a crisis is the reason.
ALTER TABLE openchair.concern DROP CONSTRAINT told_without_consent_says_why;
ALTER TABLE openchair.concern ADD CONSTRAINT told_without_consent_says_why
  CHECK (reach IN ('STAYS', 'CONSENT') OR kind = 'CRISIS' OR reason IS NOT NULL);
