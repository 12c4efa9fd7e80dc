/** Referrals: drafts, moves, answers, and what each side sees. */
package org.openchair.api.referral;
