package org.openchair.service.outcome;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.outcome.AnswerOption;
import org.openchair.outcome.Band;
import org.openchair.outcome.ChangeBasis;
import org.openchair.outcome.Direction;
import org.openchair.outcome.Instrument;
import org.openchair.outcome.Item;
import org.openchair.outcome.MissingItems;
import org.openchair.outcome.Scale;
import org.openchair.outcome.Scoring;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** The questionnaires of the reference data, in the caller's language. Four statements, however many there are. */
@RequestScoped
public class Instruments {

    private record Edition(String code, String version) {}

    private record PartOf<T>(Edition edition, T part) {}

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    private List<Instrument> all;

    /** Those that can be recorded now, in the order of the reference data. */
    public List<Instrument> current() {
        return rows
                .list(
                        Query.of("SELECT code, version FROM openchair.instrument WHERE retired_on IS NULL"
                                + " ORDER BY position, code, version"),
                        row -> new Edition(row.text("code"), row.text("version")))
                .stream()
                .map(edition -> get(edition.code(), edition.version()))
                .toList();
    }

    /** The present edition. */
    public Optional<Instrument> current(String code) {
        return current().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The edition that a score was computed with. */
    public Instrument get(String code, String version) {
        return all().stream()
                .filter(each -> each.code().equals(code) && each.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private List<Instrument> all() {
        if (all == null) {
            all = read();
        }
        return all;
    }

    private List<Instrument> read() {
        Map<Edition, List<Item>> items = parts("instrument_item", "position", Instruments::item);
        Map<Edition, List<AnswerOption>> options = parts("instrument_option", "score", Instruments::option);
        Map<Edition, List<Band>> bands = parts("instrument_band", "from_score", Instruments::band);
        return rows.list(
                Query.of("SELECT *, %s AS name, %s AS measures, %s AS stem FROM openchair.instrument"
                        .formatted(column("name"), column("measures"), column("stem"))),
                row -> {
                    Edition edition = new Edition(row.text("code"), row.text("version"));
                    return instrument(row, scoring(row, items.get(edition), options.get(edition)), bands.get(edition));
                });
    }

    private <T> Map<Edition, List<T>> parts(String table, String order, Function<Row, T> reader) {
        String text = table.equals("instrument_band") ? column("label") : column("text");
        Query query = Query.of("SELECT *, " + text + " AS words FROM openchair." + table + " ORDER BY " + order);
        return rows
                .list(
                        query,
                        row -> new PartOf<>(
                                new Edition(row.text("instrument"), row.text("version")), reader.apply(row)))
                .stream()
                .collect(Collectors.groupingBy(PartOf::edition, Collectors.mapping(PartOf::part, Collectors.toList())));
    }

    private String column(String name) {
        return wording.labelColumn().replace("label", name);
    }

    private static Item item(Row row) {
        return new Item(row.count("position"), row.text("words"), row.flag("reversed"), row.number("risk_from"));
    }

    private static AnswerOption option(Row row) {
        return new AnswerOption(row.count("score"), row.text("words"));
    }

    private static Band band(Row row) {
        return new Band(row.exact("from_score"), row.text("words"));
    }

    private static Scoring scoring(Row row, List<Item> items, List<AnswerOption> options) {
        return new Scoring(
                row.code("scoring", Scoring.Method.class),
                row.count("factor"),
                items,
                options,
                row.count("minimum_answered"),
                row.code("missing_items", MissingItems.class));
    }

    private static Instrument instrument(Row row, Scoring scoring, List<Band> bands) {
        Scale scale = new Scale(
                row.code("direction", Direction.class),
                row.exact("lowest"),
                row.exact("highest"),
                row.exact("caseness_cut"),
                row.exact("change_threshold"),
                row.code("change_basis", ChangeBasis.class),
                bands);
        return new Instrument(
                row.text("code"),
                row.text("version"),
                row.text("name"),
                row.text("measures"),
                row.text("stem"),
                row.text("license"),
                row.text("acknowledgement"),
                scoring,
                scale);
    }
}
