package org.openchair.web.person;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page for everyone, signed in or not: it shows nothing about a person. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToAnyone {
    /** Whether visitors may also send forms here: those act for nobody, so they need no session, only to come from our own page. */
    boolean forms() default false;
}
