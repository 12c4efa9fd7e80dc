/** What the service does by itself: nightly planning, health. */
package org.openchair.service.upkeep;
