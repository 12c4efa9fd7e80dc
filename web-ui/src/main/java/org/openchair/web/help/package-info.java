/** Help, accessibility and privacy. */
package org.openchair.web.help;
