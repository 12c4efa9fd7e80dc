/** A facilitator's concern about one person, and who learns of it. */
package org.openchair.concern;
