package org.openchair.screening;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that someone writes about a person or a session. The screen reads it before it is saved as sent. A test holds that every
 * text of every request is marked so, or is listed as not about a person.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeText {

    /** Who reads it. */
    Reader readBy();
}
