/** Registering and finding patients. */
package org.openchair.service.patient;
