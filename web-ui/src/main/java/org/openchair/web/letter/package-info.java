/** Return letters and summaries, to read, print and save. */
package org.openchair.web.letter;
