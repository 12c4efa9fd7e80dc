-- A seat that is offered to someone whose consent is over is kept for no one: they cannot take it. It goes to the next (ADR 76).
INSERT INTO openchair.reference_code (vocabulary, code, reason_group, label_en, label_es, position) VALUES
  ('return-to-waitlist-reason', 'consent-over', 'PERSON', 'The consent to share with the group is over', 'El consentimiento para compartir con el grupo ya no está vigente', 8);

CREATE FUNCTION openchair.offer_is_over(offered openchair.referral, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (offered).offered_until < openchair.today_in(g.time_zone)
      OR NOT openchair.consent_relied_on((offered).patient_id, (offered).group_id, moment)
    FROM openchair.support_group g WHERE g.id = (offered).group_id
$$;
COMMENT ON FUNCTION openchair.offer_is_over IS 'Can the offered seat not be taken any more, because its last day has passed or the consent is over? Then it goes to the next.';
