package org.openchair.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation without a bearer token, for programs that cannot sign in: a secret in its address is the credential. It carries
 * no roles, and every use of it is named in a test.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SecretAddress {}
