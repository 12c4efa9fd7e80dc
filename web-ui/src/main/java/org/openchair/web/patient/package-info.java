/** Patients: finding, registering, importing, correcting and merging them, and people to keep apart. */
package org.openchair.web.patient;
