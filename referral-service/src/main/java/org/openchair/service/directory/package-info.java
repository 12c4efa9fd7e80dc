/** Finding groups and reading their fact sheets. */
package org.openchair.service.directory;
