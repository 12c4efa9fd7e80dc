/** Notices, how they are mailed, and mail that could not be delivered. */
package org.openchair.api.notification;
