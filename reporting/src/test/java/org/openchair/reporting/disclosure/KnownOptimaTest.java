package org.openchair.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Public tables of a statistics office, compared with patterns proven to hide the fewest cells. Run where the data is at hand. */
class KnownOptimaTest {

    private static final Threshold THRESHOLD = new Threshold(11);
    private static final double ACCEPTED_RATIO = 1.10;
    private static Path data;

    @BeforeAll
    static void find_the_data() {
        data = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/disclosure"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(data != null, "shared/data/disclosure is not beside the project");
    }

    @Test
    void hides_about_as_few_cells_as_possible_in_a_plain_table() throws IOException {
        assertThat(ratioToOptimum("input_d1.csv", "ssb_d1", List.of())).isLessThanOrEqualTo(ACCEPTED_RATIO);
    }

    @Test
    void hides_about_as_few_cells_as_possible_in_a_table_with_two_hierarchies() throws IOException {
        assertThat(ratioToOptimum("input_d2.csv", "ssb_d2", List.of("county", "k_group")))
                .isLessThanOrEqualTo(ACCEPTED_RATIO);
    }

    private static double ratioToOptimum(String input, String instance, List<String> groupings) throws IOException {
        Figures figures = read(input, groupings);
        Jitter jitter = new Jitter("a key for tests only".getBytes(StandardCharsets.UTF_8));
        Protection protection = new SecondarySuppression(THRESHOLD, jitter)
                .protect(figures, instance)
                .orElseThrow();
        assertThat(new CertificateChecker(THRESHOLD).complaints(figures, protection.hidden(), protection.certificate()))
                .isEmpty();
        int primary = THRESHOLD.demandsOf(figures).size();
        int secondary = protection.hidden().size() - primary;
        return secondary / (double) optimum(instance, figures.cells().size(), primary);
    }

    private static int optimum(String instance, int cells, int primary) throws IOException {
        JsonNode optima = new ObjectMapper()
                .readTree(data.resolve("optima_d1_d2_mun.json").toFile());
        return StreamSupport.stream(optima.spliterator(), false)
                .filter(optimum -> optimum.get("instance").asText().equals(instance))
                .filter(optimum -> optimum.get("objective").asText().equals("count"))
                .filter(optimum -> optimum.get("level").asText().equals("interval contains [1,10]"))
                .filter(optimum -> optimum.get("cells").asInt() == cells)
                .filter(optimum -> optimum.get("primary").asInt() == primary)
                .mapToInt(optimum -> optimum.get("n_secondary").asInt())
                .findFirst()
                .orElseThrow();
    }

    /** Each region, each grouping of regions and all of them, by each income and all of them. */
    private static Figures read(String input, List<String> groupings) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve(input));
        List<String> header = fields(lines.get(0));
        List<Integer> atoms = new ArrayList<>();
        Map<String, List<Integer>> cells = new LinkedHashMap<>();
        for (List<String> row :
                lines.stream().skip(1).map(KnownOptimaTest::fields).toList()) {
            int atom = atoms.size();
            atoms.add(Integer.valueOf(row.get(header.indexOf("freq"))));
            String income = row.get(header.indexOf("main_income"));
            List<String> areas = new ArrayList<>(List.of(row.get(header.indexOf("region")), "all"));
            groupings.forEach(grouping -> areas.add(grouping + row.get(header.indexOf(grouping))));
            areas.forEach(area -> Set.of(income, "total")
                    .forEach(kind -> cells.computeIfAbsent(area + "/" + kind, name -> new ArrayList<>())
                            .add(atom)));
        }
        List<Cell> named = cells.entrySet().stream()
                .map(entry -> new Cell(entry.getKey(), entry.getValue()))
                .toList();
        return new Figures(atoms, named, Map.of());
    }

    private static List<String> fields(String line) {
        return List.of(line.replace("\"", "").split(","));
    }
}
