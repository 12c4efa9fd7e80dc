/** The trail of who read or changed an identified person's record. */
package org.openchair.audit;
