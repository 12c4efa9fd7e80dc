-- Who waits for a cohort that began without them is found by seat_obstacle, as everything else that is in the way of a seat.
DROP FUNCTION IF EXISTS openchair.missed_cohort(openchair.referral, openchair.support_group);
