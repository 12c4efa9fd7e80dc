package org.openchair.service.patient;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** What a clinician knows of the patient they look for. Without anything, all patients of the clinic are listed. */
public class PatientSearch {

    @QueryParam("q")
    @Size(max = 100)
    private String q;

    @QueryParam("recordNumber")
    @Size(max = 40)
    private String recordNumber;

    @QueryParam("name")
    @Size(max = 100)
    private String name;

    @QueryParam("birthDate")
    private LocalDate birthDate;

    /** A record number or part of a name, or null. */
    public String anything() {
        return stated(q);
    }

    public String recordNumber() {
        return stated(recordNumber);
    }

    public String name() {
        return stated(name);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
