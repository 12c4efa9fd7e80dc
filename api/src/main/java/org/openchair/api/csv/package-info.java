/** Spreadsheets that are taken in: how their columns are read. */
package org.openchair.api.csv;
