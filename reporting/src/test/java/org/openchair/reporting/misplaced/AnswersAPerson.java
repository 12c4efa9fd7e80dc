package org.openchair.reporting.misplaced;

import org.openchair.api.patient.PatientView;

/** Breaks the rule that reporting answers nothing of a person. */
record AnswersAPerson(PatientView patient) {}
