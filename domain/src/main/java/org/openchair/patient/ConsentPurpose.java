package org.openchair.patient;

/** For what a patient agrees. The codes are those of FHIR's purpose of use. */
public enum ConsentPurpose {
    /** To be treated or supported. */
    TREATMENT("TREAT"),
    /** So that those who care for them work together. */
    COORDINATION("COC"),
    /** Because they asked for it. */
    PATIENT_REQUEST("PATRQT");

    private final String fhirCode;

    ConsentPurpose(String fhirCode) {
        this.fhirCode = fhirCode;
    }

    /** Code in the v3 vocabulary PurposeOfUse, for {@code Consent.provision.purpose}. */
    public String fhirCode() {
        return fhirCode;
    }
}
