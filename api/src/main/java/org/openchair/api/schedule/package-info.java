/** How the jobs of the platform stand, as the API speaks of it. */
package org.openchair.api.schedule;
