/** How patients take part, as the API speaks of it. */
package org.openchair.api.participation;
