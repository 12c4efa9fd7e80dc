/** Anonymous ratings of sessions: opened by those who lead, answered by anyone with a code or a link, reported from eleven answers on. */
package org.openchair.service.feedback;
