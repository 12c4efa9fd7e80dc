/** What patients agree to share: noting it, reading it, taking it back. */
package org.openchair.service.consent;
