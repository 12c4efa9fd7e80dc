package org.openchair.service.directory.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.Outcome.Refused;
import org.openchair.Refusal;
import org.openchair.api.directory.ImportReport;
import org.openchair.api.directory.ImportReport.ImportedRecord;
import org.openchair.api.directory.ImportReport.Result;
import org.openchair.service.data.DatabaseFailure;

/** Imports groups from a document of HSDS 3.0, record by record; one bad record does not keep the others out. */
@RequestScoped
public class DirectoryImport {

    /** Each is taken by a transaction of its own, which takes a few hundredths of a second. */
    private static final int MOST_RECORDS = 10_000;

    private static final Logger LOG = Logger.getLogger(DirectoryImport.class.getName());

    @Inject
    TakeEntry takeEntry;

    @Inject
    TryEntry tryEntry;

    @Inject
    CodesOnRecord codes;

    @Inject
    TextsForEveryone texts;

    @Inject
    Clock clock;

    /** Refused with {@code not-hsds} when there is nothing like a service in it, and with {@code too-many-records}. */
    public Outcome<ImportReport> run(JsonNode document) {
        return run(document, takeEntry::take);
    }

    /** What would become of each record; nothing is taken. Refused as {@link #run}. */
    public Outcome<ImportReport> preview(JsonNode document) {
        return run(document, tryEntry::take);
    }

    private Outcome<ImportReport> run(JsonNode document, Function<DirectoryEntry, Outcome<List<Refusal>>> taking) {
        return HsdsRecord.all(document)
                .then(records -> fewEnough(records.size()).then(few -> Outcome.done(report(take(records, taking)))));
    }

    /** Refused with {@code too-many-records}. */
    public static Outcome<Integer> fewEnough(int records) {
        return records <= MOST_RECORDS
                ? Outcome.done(records)
                : Outcome.refused("too-many-records", "Send at most " + MOST_RECORDS + " groups at once.");
    }

    private List<ImportedRecord> take(
            List<HsdsRecord> records, Function<DirectoryEntry, Outcome<List<Refusal>>> taking) {
        KnownCodes known = codes.all();
        EntriesBefore before = new EntriesBefore();
        List<ImportedRecord> taken = new ArrayList<>();
        for (HsdsRecord record : records) {
            taken.add(take(record, taken.size() + 1, known, before, taking));
        }
        return taken;
    }

    private ImportedRecord take(
            HsdsRecord record,
            int position,
            KnownCodes known,
            EntriesBefore before,
            Function<DirectoryEntry, Outcome<List<Refusal>>> taking) {
        Remarks remarks = new Remarks();
        HsdsNode identity = new HsdsNode(record.service(), "", new Remarks());
        Outcome<List<Refusal>> outcome = record.isService()
                .then(service ->
                        new HsdsGroup(service, remarks, codes.of(identity, known), LocalDate.now(clock)).read())
                .then(entry -> texts.screened(entry, remarks))
                .then(entry -> before.admit(entry, remarks))
                .then(entry -> stored(entry, position, taking));
        if (outcome instanceof Refused<List<Refusal>> refused) {
            remark(remarks, refused.refusal());
        } else {
            outcome.then(objections -> remarkOn(remarks, objections));
        }
        UUID id = identity.id("id").orElse(null);
        return new ImportedRecord(position, id, identity.text("name"), result(outcome, remarks), remarks.list());
    }

    private static Outcome<List<Refusal>> stored(
            DirectoryEntry entry, int position, Function<DirectoryEntry, Outcome<List<Refusal>>> taking) {
        try {
            return taking.apply(entry);
        } catch (PersistenceException | DatabaseFailure e) {
            LOG.log(Level.WARNING, "Record " + position + " of an import could not be stored", e);
            return Outcome.refused("not-storable", "This record could not be stored. The others were not affected.");
        }
    }

    private static Outcome<Remarks> remarkOn(Remarks remarks, List<Refusal> objections) {
        objections.forEach(objection -> remark(remarks, objection));
        return Outcome.done(remarks);
    }

    private static void remark(Remarks remarks, Refusal refusal) {
        remarks.add(refusal.field() == null ? "vetting" : refusal.field(), refusal.code(), refusal.detail());
    }

    private static Result result(Outcome<?> outcome, Remarks remarks) {
        if (outcome instanceof Refused<?>) {
            return Result.REFUSED;
        }
        return remarks.list().isEmpty() ? Result.TAKEN : Result.TAKEN_WITH_WARNINGS;
    }

    private static ImportReport report(List<ImportedRecord> records) {
        Map<Result, Long> counts =
                records.stream().collect(Collectors.groupingBy(ImportedRecord::result, Collectors.counting()));
        return new ImportReport(
                counts.getOrDefault(Result.TAKEN, 0L).intValue(),
                counts.getOrDefault(Result.TAKEN_WITH_WARNINGS, 0L).intValue(),
                counts.getOrDefault(Result.REFUSED, 0L).intValue(),
                records,
                List.of(),
                List.of());
    }
}
