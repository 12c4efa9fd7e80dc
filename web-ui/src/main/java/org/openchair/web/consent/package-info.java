/** What patients agree to share: asking, reading, taking back. */
package org.openchair.web.consent;
