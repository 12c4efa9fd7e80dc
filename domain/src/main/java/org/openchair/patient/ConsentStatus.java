package org.openchair.patient;

/** Whether a consent counts. Kept as names; the codes are those of FHIR's {@code Consent.status}. */
public enum ConsentStatus {
    /** Noted in a draft; it counts once the referral is sent. */
    NOTED("draft"),
    IN_FORCE("active"),
    EXPIRED("inactive"),
    WITHDRAWN("inactive");

    private final String fhirCode;

    ConsentStatus(String fhirCode) {
        this.fhirCode = fhirCode;
    }

    /** Code of FHIR's consent state. */
    public String fhirCode() {
        return fhirCode;
    }
}
