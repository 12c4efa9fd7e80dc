/** Groups as callers see them: found, described, set up, vetted and imported. */
package org.openchair.api.directory;
