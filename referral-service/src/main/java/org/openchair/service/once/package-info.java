/** Each write is done once, however often it is sent: by the ids that clients make, and by {@code Idempotency-Key}. */
package org.openchair.service.once;
