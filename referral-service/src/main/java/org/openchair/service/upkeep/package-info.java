/** What the service does by itself with the groups' sessions and waitlists. */
package org.openchair.service.upkeep;
