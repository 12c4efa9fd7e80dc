/** Referrals as a group gets and answers them. */
package org.openchair.web.inbox;
