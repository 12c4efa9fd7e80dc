/** Groups: finding, vetting, reporting and importing them, and the public directory. */
package org.openchair.web.directory;
