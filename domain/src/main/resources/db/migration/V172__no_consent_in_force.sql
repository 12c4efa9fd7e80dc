-- Also said of a consent that does not cover the group any more, such as one without substance use: what is true of all is that none is
-- in force. Where an administrator worded it in another way, that stays.
UPDATE openchair.reference_code
   SET label_en = 'No consent to share with the group is in force'
 WHERE vocabulary = 'return-to-waitlist-reason' AND code = 'consent-over' AND label_en = 'The consent to share with the group is over';
UPDATE openchair.reference_code
   SET label_es = 'No hay un consentimiento vigente para compartir con el grupo'
 WHERE vocabulary = 'return-to-waitlist-reason' AND code = 'consent-over'
   AND label_es = 'El consentimiento para compartir con el grupo ya no está vigente';
