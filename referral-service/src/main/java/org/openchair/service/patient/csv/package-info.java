/** Patients from a clinic's spreadsheet, a row each. */
package org.openchair.service.patient.csv;
