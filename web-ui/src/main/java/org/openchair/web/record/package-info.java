/** The record of a session, its risks and amendments, and progress notes. */
package org.openchair.web.record;
