/** The one clock of a service. */
package org.openchair.platform.clock;
