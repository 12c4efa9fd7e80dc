/** Groups from a program manager's spreadsheet, a row each; every row becomes a record of HSDS, or is refused cell by cell. */
package org.openchair.service.directory.csv;
