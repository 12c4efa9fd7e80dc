package org.openchair.service.patient.csv;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openchair.service.csv.Column;

/** The columns of the spreadsheet of patients, by the words at their head, with what the template shows as an example. */
enum PatientColumn implements Column {
    RECORD_NUMBER("Record number", "Example (replace this row)"),
    GIVEN_NAME("Given name", "Robin"),
    FAMILY_NAME("Family name", "Example"),
    PREFERRED_NAME("Preferred name", ""),
    PRONOUNS("Pronouns", "they/them"),
    BIRTH_DATE("Birth date", "1980-03-31"),
    PHONE("Phone", "(212) 555-0100"),
    EMAIL("Email", "robin@example.org"),
    CONTACT_BY("Contact by", "text"),
    DO_NOT_CONTACT("Do not contact", "no"),
    NO_VOICEMAIL("No voicemail", "yes"),
    ALIAS("Name online", ""),
    LANGUAGE("Language", "English"),
    ACCESS_NEEDS("Access needs", "step-free | hearing"),
    WHAT_HELPS("What helps", "Sits near the door."),
    POSTAL_CODE("Postal code", "10001");

    private static final Set<PatientColumn> ONE_LINE =
            EnumSet.of(RECORD_NUMBER, GIVEN_NAME, FAMILY_NAME, PREFERRED_NAME, PRONOUNS, ALIAS);

    private static final Map<PatientColumn, List<String>> OTHER_NAMES = Map.of(
            RECORD_NUMBER,
            List.of("MRN", "Medical record number", "Record no", "Chart number", "Patient id", "Patient number"),
            GIVEN_NAME,
            List.of("First name", "First", "Forename"),
            FAMILY_NAME,
            List.of("Last name", "Last", "Surname"),
            PREFERRED_NAME,
            List.of("Nickname", "Known as", "Goes by"),
            BIRTH_DATE,
            List.of("DOB", "Date of birth", "Birthdate", "Birthday"),
            PHONE,
            List.of("Phone number", "Telephone", "Mobile", "Cell", "Cell phone"),
            EMAIL,
            List.of("E-mail", "Email address"),
            LANGUAGE,
            List.of("Preferred language"),
            POSTAL_CODE,
            List.of("ZIP", "ZIP code", "Zipcode", "Postcode"));

    private final String header;
    private final String example;

    PatientColumn(String header, String example) {
        this.header = header;
        this.example = example;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public List<String> otherNames() {
        return OTHER_NAMES.getOrDefault(this, List.of());
    }

    @Override
    public boolean isOneLine() {
        return ONE_LINE.contains(this);
    }

    @Override
    public boolean isId() {
        return this == RECORD_NUMBER;
    }
}
