package org.openchair.reporting.misplaced;

import org.apache.poi.ss.usermodel.Workbook;

/** Breaks the rule that only the workbook package sees Apache POI. */
record SeesSpreadsheets(Workbook workbook) {}
