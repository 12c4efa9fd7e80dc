/** Screen of what people write: danger, identifiers, and diagnoses are found before a text is saved as sent. Nothing found is kept. */
package org.openchair.screening;
