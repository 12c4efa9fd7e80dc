/** Who is told when something happens: in the application always, by mail as they chose, never with a name. */
package org.openchair.notification;
