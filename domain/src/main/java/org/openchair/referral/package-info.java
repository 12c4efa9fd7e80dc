/** Referrals: a clinician recommends a group, the group answers. {@link org.openchair.referral.ReferralMove} is their life. */
package org.openchair.referral;
