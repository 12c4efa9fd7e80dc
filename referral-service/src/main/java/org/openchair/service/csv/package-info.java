/** Spreadsheets that people fill in: the table, its columns, and cells that say what to correct. */
package org.openchair.service.csv;
