/** Concerns about how someone takes part: raising one, and reading it at the clinic. */
package org.openchair.web.concern;
