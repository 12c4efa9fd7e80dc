/** Workbooks. The only package that sees Apache POI. */
package org.openchair.reporting.workbook;
