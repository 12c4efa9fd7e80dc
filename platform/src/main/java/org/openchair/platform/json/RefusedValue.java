package org.openchair.platform.json;

import com.fasterxml.jackson.databind.JsonMappingException;

/** A value outside of the range of its kind; the field is added on the way up. */
public final class RefusedValue extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String advice;

    RefusedValue(String code, String advice) {
        super(null, code);
        this.code = code;
        this.advice = advice;
    }

    /** Stable code of what is wrong. */
    public String code() {
        return code;
    }

    /** How to correct it. */
    public String advice() {
        return advice;
    }
}
