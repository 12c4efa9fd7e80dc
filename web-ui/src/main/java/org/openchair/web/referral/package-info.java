/** Referring a patient step by step, and the referral from then on. */
package org.openchair.web.referral;
