/** The record of a session, its risks and amendments, and a therapist's notes. */
package org.openchair.api.record;
