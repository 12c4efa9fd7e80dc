package org.openchair.service.patient.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openchair.api.patient.PatientDetails;
import org.openchair.patient.BirthDate;
import org.openchair.patient.ContactBy;
import org.openchair.patient.PhoneNumbers;
import org.openchair.patient.RecordNumbers;
import org.openchair.service.csv.Cells;

/** A row as what a clinic notes about a person; what is wrong is noted on its cells. */
final class WrittenPatient {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern ZIP_CODE = Pattern.compile("\\d{5}(-?\\d{4})?");

    /**
     * Codes by themselves and by their labels, in lower case.
     */
    record Vocabulary(Map<String, String> languages, Map<String, String> accessNeeds) {}

    private final Cells<PatientColumn> cells;
    private final Vocabulary vocabulary;
    private final LocalDate today;

    WrittenPatient(Cells<PatientColumn> cells, Vocabulary vocabulary, LocalDate today) {
        this.cells = cells;
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /** Everything that the row says. */
    PatientDetails details() {
        return new PatientDetails(
                recordNumber(),
                givenName(),
                atMost(100, PatientColumn.FAMILY_NAME),
                atMost(100, PatientColumn.PREFERRED_NAME),
                birthDate(),
                phone(),
                like(ADDRESS, PatientColumn.EMAIL, "not-an-address", "Write an address as name@example.org."),
                language(),
                atMost(500, PatientColumn.WHAT_HELPS),
                atMost(40, PatientColumn.PRONOUNS),
                atMost(60, PatientColumn.ALIAS),
                zip(),
                cells.code(PatientColumn.CONTACT_BY, ContactBy.class),
                cells.flag(PatientColumn.DO_NOT_CONTACT),
                cells.flag(PatientColumn.NO_VOICEMAIL),
                Set.copyOf(cells.codes(PatientColumn.ACCESS_NEEDS, vocabulary.accessNeeds())));
    }

    private String recordNumber() {
        String number = cells.required(PatientColumn.RECORD_NUMBER, "Enter the record number.");
        if (PatientColumn.RECORD_NUMBER.example().equals(number)) {
            cells.note(
                    PatientColumn.RECORD_NUMBER,
                    "example-row",
                    "This is the template’s example. Replace it with a patient.");
        }
        if (number != null && RecordNumbers.key(number).isEmpty()) {
            cells.note(PatientColumn.RECORD_NUMBER, "missing", RecordNumbers.HAS_ONE_ADVICE + ".");
        }
        return atMost(40, PatientColumn.RECORD_NUMBER);
    }

    private String givenName() {
        if (cells.text(PatientColumn.FAMILY_NAME) == null) {
            cells.required(PatientColumn.GIVEN_NAME, "Enter a given name or a family name. One is enough.");
        }
        return atMost(100, PatientColumn.GIVEN_NAME);
    }

    private String phone() {
        String phone = cells.text(PatientColumn.PHONE);
        if (phone != null && !PhoneNumbers.isOne(phone)) {
            cells.note(PatientColumn.PHONE, "not-a-phone-number", "Enter " + PhoneNumbers.EXAMPLES);
        }
        return phone;
    }

    private BirthDate birthDate() {
        cells.required(
                PatientColumn.BIRTH_DATE,
                "Enter the birth date as 1980-03-31 or 3/31/1980. If less is known, 3/1980 or 1980 is enough.");
        return cells.birthDate(PatientColumn.BIRTH_DATE, today);
    }

    private String zip() {
        String zip = cells.zip(PatientColumn.POSTAL_CODE);
        if (zip != null && !ZIP_CODE.matcher(zip).matches()) {
            cells.note(
                    PatientColumn.POSTAL_CODE, "not-a-zip-code", "Enter a ZIP code with five digits, such as 10025.");
        }
        return zip;
    }

    private String language() {
        List<String> codes = cells.codes(PatientColumn.LANGUAGE, vocabulary.languages());
        if (codes.size() > 1) {
            cells.note(PatientColumn.LANGUAGE, "several", "Write the one language that the person prefers.");
        }
        return codes.isEmpty() ? null : codes.get(0);
    }

    private String atMost(int characters, PatientColumn column) {
        String text = cells.text(column);
        if (text != null && text.length() > characters) {
            cells.note(column, "too-long", "Write at most " + characters + " characters.");
        }
        return text;
    }

    private String like(Pattern pattern, PatientColumn column, String code, String message) {
        String text = atMost(200, column);
        if (text != null && !pattern.matcher(text).matches()) {
            cells.note(column, code, message);
        }
        return text;
    }
}
