package org.openchair.service.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openchair.Outcome;
import org.openchair.api.patient.NumberedRecord;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.patient.RecordNumbers;
import org.openchair.service.identity.Caller;

/** Record numbers that no record of the clinic has, however they are written. The database has the last word. */
@RequestScoped
public class FreeNumbers {

    @Inject
    Patients patients;

    /** What was noted; refused with {@code record-number-taken}, naming the record to its clinic. */
    Outcome<Noted> check(Noted noted, Caller.Person clinician) {
        String number = noted.details().recordNumber();
        Patient holder =
                patients.numbered(List.of(number), clinician.clinicId()).get(RecordNumbers.key(number));
        return holder == null
                ? Outcome.done(noted)
                : Outcome.refused(RecordNumbers.taken(
                        new NumberedRecord(holder.id(), holder.details().recordNumber())));
    }

    /** The same for a number that takes the place of another; the same number written otherwise is no other. */
    Outcome<Noted> check(Patient patient, Noted noted, Caller.Person clinician) {
        String present = RecordNumbers.key(patient.details().recordNumber());
        return present.equals(RecordNumbers.key(noted.details().recordNumber()))
                ? Outcome.done(noted)
                : check(noted, clinician);
    }
}
