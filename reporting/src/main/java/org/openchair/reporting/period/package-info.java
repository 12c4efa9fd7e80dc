/** The periods of which figures are published: calendar quarters, once they are over. */
package org.openchair.reporting.period;
