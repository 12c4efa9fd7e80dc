package org.openchair.web.outcome;

import java.util.List;
import org.openchair.api.outcome.InstrumentView;
import org.openchair.api.patient.PatientView;

/** The questionnaires that can be recorded of a patient. */
public record ScoreChoice(PatientView patient, List<InstrumentView> instruments) {}
