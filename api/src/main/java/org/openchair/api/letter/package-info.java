/** The letter by which a doctor hears back. */
package org.openchair.api.letter;
