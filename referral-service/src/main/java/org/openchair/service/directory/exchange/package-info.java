/** The directory in and out, for other systems. */
package org.openchair.service.directory.exchange;
