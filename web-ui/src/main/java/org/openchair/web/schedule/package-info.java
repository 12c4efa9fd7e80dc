/** A facilitator's own days: what to lead, and when somebody else has to. */
package org.openchair.web.schedule;
