/** What the administrator keeps: code lists, crisis numbers and trusted feeds. */
package org.openchair.web.reference;
