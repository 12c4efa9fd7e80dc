/** Writing, sending, answering and following referrals. */
package org.openchair.service.referral;
