/** Who is in front of a page: a role, what is kept of the session, and which pages are for whom. */
package org.openchair.web.person;
