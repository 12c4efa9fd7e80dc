/** Starts, watches, starts again and stops the servers of one machine, and migrates the database. */
package org.openchair.launcher;
