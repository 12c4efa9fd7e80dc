/** The deployed service on a real server with a real database. */
package org.openchair.reporting.server;
