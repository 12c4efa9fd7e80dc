package org.openchair.web.letter;

import org.openchair.api.letter.ReturnLetter;

/**
 * A return letter to read, print or paste.
 *
 * @param plain the same words without any form
 */
public record LetterSheet(ReturnLetter letter, String plain) {}
