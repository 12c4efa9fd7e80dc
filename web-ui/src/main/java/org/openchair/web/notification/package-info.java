/** Notices, how a person wants to get them, and mail that was not delivered. */
package org.openchair.web.notification;
