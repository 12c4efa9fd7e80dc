package org.openchair.service.patient.csv;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openchair.AcceptedDates;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.FieldError;
import org.openchair.api.patient.PatientDetails;
import org.openchair.api.patient.PatientImportReport;
import org.openchair.api.patient.PatientImportReport.ImportedPatient;
import org.openchair.api.patient.PatientImportReport.Result;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.patient.RecordNumbers;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreeningRule;
import org.openchair.service.csv.Cells;
import org.openchair.service.csv.CsvTable;
import org.openchair.service.csv.RefusedRows;
import org.openchair.service.csv.SheetReading;
import org.openchair.service.identity.Caller;
import org.openchair.service.patient.AlikePatients;
import org.openchair.service.patient.Noted;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Savepoint;
import org.openchair.service.reference.Vocabularies;
import org.openchair.service.screening.Screening;

/**
 * Registers the patients of a spreadsheet with the clinician's clinic. All rows are read before any is written; a row in which any
 * cell cannot be read is refused whole, with what to correct beside each column. Who is there by the same record number and details
 * stays as they are, so that a file can be sent again; who is there with other details is left to be corrected by hand.
 */
@Act
public class PatientImport {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_NAMED = 5;

    /**
     * A row on its way.
     *
     * @param known the patient of that record number, or null
     */
    private record Row(CsvTable.Line<PatientColumn> line, Cells<PatientColumn> cells, Noted noted, Patient known) {

        boolean isNew() {
            return noted != null && known == null;
        }
    }

    @Inject
    Patients patients;

    @Inject
    AlikePatients alike;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Savepoint savepoint;

    @Inject
    Screening screening;

    @Inject
    Clock clock;

    /** Refused as a whole with {@code too-many-rows}, or when it is no table of patients: see {@link CsvTable#parse}. */
    public Outcome<PatientImportReport> run(byte[] file, SheetReading reading) {
        return caller.clinician()
                .then(clinician -> table(file, reading).then(table -> Outcome.done(taken(table, clinician))));
    }

    /**
     * What would become of each row; nothing is registered. Columns are suggested where none are stated.
     *
     * @return refused as {@link #run}
     */
    public Outcome<PatientImportReport> preview(byte[] file, SheetReading reading) {
        return savepoint.tryOut(() -> run(file, reading.asPreview())).then(report -> {
            audit.record(AuditEvent.listed("patients/import/preview"));
            return Outcome.done(withoutNewIds(report));
        });
    }

    /** The rows that are refused as they are now, to be corrected and sent again; refused as {@link #run}. */
    public Outcome<byte[]> refused(byte[] file, SheetReading reading) {
        return preview(file, reading)
                .then(report -> table(file, reading.asPreview()).then(table -> {
                    Map<Integer, List<FieldError>> errors = new HashMap<>();
                    report.rows().stream()
                            .filter(row -> row.result() == Result.REFUSED)
                            .forEach(row -> errors.put(row.row(), row.messages()));
                    return Outcome.done(RefusedRows.file(table, errors));
                }));
    }

    private static Outcome<CsvTable<PatientColumn>> table(byte[] file, SheetReading reading) {
        return CsvTable.parse(file, PatientColumn.RECORD_NUMBER, reading)
                .then(table -> table.rows().size() > MOST_ROWS
                        ? Outcome.refused("too-many-rows", "Send at most " + MOST_ROWS + " patients at once.")
                        : Outcome.done(table));
    }

    /** Who was only tried is nowhere. */
    private static PatientImportReport withoutNewIds(PatientImportReport report) {
        List<ImportedPatient> rows = report.rows().stream()
                .map(row -> new ImportedPatient(
                        row.row(),
                        row.result() == Result.UNCHANGED ? row.id() : null,
                        row.recordNumber(),
                        row.result(),
                        row.messages()))
                .toList();
        return new PatientImportReport(
                report.registered(),
                report.unchanged(),
                report.refused(),
                rows,
                report.columns(),
                report.knownColumns());
    }

    private PatientImportReport taken(CsvTable<PatientColumn> table, Caller.Person clinician) {
        List<Row> rows = read(table, clinician);
        Map<String, UUID> added = add(rows, clinician.clinicId());
        Map<UUID, List<String>> warnings = alike.recordNumbers(clinician.clinicId(), added.values());
        return report(rows.stream().map(row -> imported(row, added, warnings)).toList(), table);
    }

    private List<Row> read(CsvTable<PatientColumn> table, Caller.Person clinician) {
        Map<String, Patient> known = patients.numbered(numbers(table), clinician.clinicId());
        Map<String, Map<String, String>> words = vocabularies.words(false);
        WrittenPatient.Vocabulary vocabulary = new WrittenPatient.Vocabulary(
                words.getOrDefault("language", Map.of()), words.getOrDefault("access-need", Map.of()));
        LocalDate today = LocalDate.now(clock.withZone(clinician.clinicZone()));
        Set<String> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (CsvTable.Line<PatientColumn> line : table.rows()) {
            Cells<PatientColumn> cells =
                    new Cells<>(line, AcceptedDates.on(today), table.daysComeFirst(), table.reading());
            PatientDetails details = new WrittenPatient(cells, vocabulary, today).details();
            if (details.recordNumber() != null && !seen.add(RecordNumbers.key(details.recordNumber()))) {
                cells.note(
                        PatientColumn.RECORD_NUMBER, "row-twice", "This record number is already in an earlier row.");
            }
            rows.add(row(line, cells, details, known));
        }
        return rows;
    }

    private Row row(
            CsvTable.Line<PatientColumn> line,
            Cells<PatientColumn> cells,
            PatientDetails details,
            Map<String, Patient> known) {
        Noted noted = cells.errors().isEmpty() ? Noted.from(details) : null;
        Patient there = details.recordNumber() == null ? null : known.get(RecordNumbers.key(details.recordNumber()));
        if (noted != null && there != null && (there.isMerged() || !isSame(there, noted))) {
            cells.note(
                    PatientColumn.RECORD_NUMBER,
                    "registered-already",
                    "This patient is already registered, with other details. Correct them on the patient’s page.");
        }
        if (noted != null && there == null) {
            screen(cells, details);
        }
        return new Row(line, cells, cells.errors().isEmpty() ? noted : null, there);
    }

    /** The form asks about what the screen finds; a file cannot be asked, and groups read these texts. */
    private void screen(Cells<PatientColumn> cells, PatientDetails details) {
        screen(cells, PatientColumn.WHAT_HELPS, details.accessibilityNeeds(), Reader.GROUP);
        screen(cells, PatientColumn.GIVEN_NAME, details.givenName(), Reader.NAME);
        screen(cells, PatientColumn.FAMILY_NAME, details.familyName(), Reader.NAME);
        screen(cells, PatientColumn.PREFERRED_NAME, details.preferredName(), Reader.NAME);
        screen(cells, PatientColumn.PRONOUNS, details.pronouns(), Reader.NAME);
        screen(cells, PatientColumn.ALIAS, details.alias(), Reader.NAME);
    }

    private void screen(Cells<PatientColumn> cells, PatientColumn column, String text, Reader reader) {
        screening
                .objection(text, reader)
                .ifPresent(objection -> cells.note(column, objection.code(), advice(objection, reader)));
    }

    private static String advice(Refusal objection, Reader reader) {
        if (objection.code().equals(ScreeningRule.DANGER.code())) {
            return "These words can mean that someone is in danger. If so, call 911, or call or text 988."
                    + " Register this person on the form, which asks the safety question.";
        }
        return reader == Reader.NAME
                ? "Groups read what a person is called. Remove numbers, dates, and diagnoses; if it is a name, register this person on the form."
                : "Groups read this text. Remove diagnoses, birth dates, phone numbers, and record numbers.";
    }

    private static boolean isSame(Patient there, Noted noted) {
        return Noted.in(there).equals(noted.numbered(there.details().recordNumber()));
    }

    private Map<String, UUID> add(List<Row> rows, UUID clinicId) {
        List<Patient> all = rows.stream()
                .filter(Row::isNew)
                .map(row -> new Patient(
                        Ids.next(), clinicId, row.noted().details(), row.noted().preferences(), clock.instant()))
                .toList();
        patients.addAll(all);
        all.forEach(
                patient -> audit.record(AuditEvent.changed("patient.register", patient.id(), "patient", patient.id())));
        return all.stream()
                .collect(Collectors.toMap(patient -> patient.details().recordNumber(), Patient::id));
    }

    private static ImportedPatient imported(Row row, Map<String, UUID> added, Map<UUID, List<String>> warnings) {
        if (row.noted() == null) {
            return imported(row, null, Result.REFUSED, row.cells().errors());
        }
        if (!row.isNew()) {
            return imported(row, row.known().id(), Result.UNCHANGED, List.of());
        }
        UUID id = added.get(row.noted().details().recordNumber());
        List<FieldError> notes = Stream.concat(
                        row.cells().warnings().stream(), alike(warnings.getOrDefault(id, List.of())).stream())
                .toList();
        return imported(row, id, notes.isEmpty() ? Result.REGISTERED : Result.REGISTERED_WITH_WARNINGS, notes);
    }

    private static List<FieldError> alike(List<String> others) {
        return others.stream()
                .limit(MOST_NAMED)
                .map(other -> new FieldError(
                        PatientColumn.RECORD_NUMBER.header(),
                        "possible-duplicate",
                        "Could be the same person as record " + other + "."))
                .toList();
    }

    private static ImportedPatient imported(Row row, UUID id, Result result, List<FieldError> messages) {
        return new ImportedPatient(
                row.line().number(), id, row.line().cells().get(PatientColumn.RECORD_NUMBER), result, messages);
    }

    private static PatientImportReport report(List<ImportedPatient> rows, CsvTable<PatientColumn> table) {
        int unchanged = count(rows, Result.UNCHANGED);
        int refused = count(rows, Result.REFUSED);
        return new PatientImportReport(
                rows.size() - unchanged - refused, unchanged, refused, rows, table.columns(), table.knownColumns());
    }

    private static int count(List<ImportedPatient> rows, Result result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }

    private static Set<String> numbers(CsvTable<PatientColumn> table) {
        return table.rows().stream()
                .map(line -> line.cells().get(PatientColumn.RECORD_NUMBER))
                .filter(number -> number != null)
                .collect(Collectors.toSet());
    }
}
