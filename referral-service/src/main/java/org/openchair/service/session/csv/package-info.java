/** Attendance on paper: a sheet to print and fill in, and the same sheet taken in. */
package org.openchair.service.session.csv;
