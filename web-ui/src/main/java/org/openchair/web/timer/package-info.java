/** What the platform does by itself, for the administrator. */
package org.openchair.web.timer;
