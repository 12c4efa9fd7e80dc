-- A seat that is offered is as good as promised: a group that takes nobody offers none either.
DROP TRIGGER referral_finds_its_group_open ON openchair.referral;
CREATE TRIGGER referral_finds_its_group_open BEFORE UPDATE OF state ON openchair.referral
  FOR EACH ROW WHEN (NEW.state IN ('SENT', 'OFFERED', 'ACCEPTED') AND NEW.state <> OLD.state)
  EXECUTE FUNCTION openchair.check_group_takes_referrals();
