/** Anonymous feedback on sessions: what members send, and what is reported from eleven answers on. */
package org.openchair.api.feedback;
