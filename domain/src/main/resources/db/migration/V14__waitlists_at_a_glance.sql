-- How many wait for each group is read at every match; few of all referrals wait.
CREATE INDEX referral_waiting ON openchair.referral (group_id) WHERE state = 'WAITLISTED';
