/** The letter by which a doctor hears back: as data, as text to paste, and as PDF. */
package org.openchair.service.letter;
