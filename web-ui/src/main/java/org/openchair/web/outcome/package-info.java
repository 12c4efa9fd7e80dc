/** Scores: entering them, attaching them to a referral, and how a patient is doing. */
package org.openchair.web.outcome;
