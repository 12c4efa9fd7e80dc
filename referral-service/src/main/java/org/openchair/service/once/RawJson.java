package org.openchair.service.once;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON as it was written before. */
record RawJson(@JsonValue @JsonRawValue String text) {}
