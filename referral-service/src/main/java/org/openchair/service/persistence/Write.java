package org.openchair.service.persistence;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that changes something: one transaction with all that it does and answers, and done once however often it is sent.
 * Every POST, PUT, PATCH, and DELETE method of a resource has this, unless a test lists why not.
 */
@InterceptorBinding
@Transactional
@Atomic
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Write {}
