/** Alerts that somebody may be in danger. */
package org.openchair.api.safety;
