package org.openchair.web.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form of somebody who has no session: the secret in its address, which no other site knows, says that they may send it. What it
 * does concerns nobody but the person whom the link was sent to.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BySecretLink {}
