/** Telling people what happened: notices in the application, and the outbox that mails them. */
package org.openchair.service.notification;
