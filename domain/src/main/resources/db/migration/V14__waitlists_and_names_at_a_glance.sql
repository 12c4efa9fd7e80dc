-- How many wait for each group is read at every match; few of all referrals wait.
CREATE INDEX referral_waiting ON openchair.referral (group_id) WHERE state = 'WAITLISTED';

-- The directory in the order of its pages.
CREATE INDEX support_group_by_name ON openchair.support_group (status, lower(name), id);
