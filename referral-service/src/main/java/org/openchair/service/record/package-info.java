/** The session record: writing, signing's amendments, risks, and a therapist's notes. */
package org.openchair.service.record;
