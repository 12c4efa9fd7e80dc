/** Signing in, and what each page asks of who wants to see it. */
package org.openchair.web.signin;
