/** Patients, their consents, who looks alike, merges, and people to keep apart. */
package org.openchair.api.patient;
