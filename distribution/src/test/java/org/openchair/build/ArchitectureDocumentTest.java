package org.openchair.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of the modules, the order of their packages and the files of the walks are those of the code. */
class ArchitectureDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/architecture.md");
    private static final String REWRITE = "openchair.docs.write";
    private static final String FROM = "<!-- from here on generated from the code -->\n";
    private static final String TO = "<!-- up to here generated from the code -->\n";

    private static final Map<String, String> ROOTS = Map.of(
            "domain", "org.openchair",
            "api", "org.openchair.api",
            "platform", "org.openchair.platform",
            "referral-service", "org.openchair.service",
            "reporting", "org.openchair.reporting",
            "web-ui", "org.openchair.web");

    /** But for the tools of all tests. */
    private static final Pattern OWN_DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>org[.]openchair</groupId>\\s*<artifactId>(?!testing<)([a-z-]+)</artifactId>");

    private static final Pattern FILE = Pattern.compile("`([A-Za-z0-9_/-]+[.](java|sql|jte|js|xml))`");

    @Test
    void the_picture_and_the_order_are_those_of_the_code() throws IOException {
        String document = Files.readString(DOCUMENT);
        String written = document.substring(0, document.indexOf(FROM) + FROM.length())
                + generated()
                + document.substring(document.indexOf(TO));
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT))
                .as(
                        "docs/architecture.md is out of date. Run: mvn -pl distribution -am test -Dtest=%s -D%s=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false",
                        getClass().getSimpleName(), REWRITE)
                .isEqualTo(written);
    }

    @Test
    void every_file_that_is_named_is_there() throws IOException {
        List<String> sources = sources();
        assertThat(FILE.matcher(Files.readString(DOCUMENT)).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(30)
                .allSatisfy(named -> assertThat(sources).as(named).anyMatch(source -> source.endsWith("/" + named)));
    }

    private static String generated() throws IOException {
        StringBuilder text = new StringBuilder("\n```mermaid\nflowchart BT\n");
        for (Path module : Modules.all()) {
            for (String other : dependencies(module)) {
                text.append("  ")
                        .append(name(module))
                        .append(" --> ")
                        .append(other)
                        .append('\n');
            }
        }
        text.append("```\n\n| module | its packages; each knows only those in rows before its own |\n|---|---|\n");
        for (Path module : Modules.all()) {
            String root = ROOTS.get(name(module));
            if (root != null) {
                text.append("| `")
                        .append(name(module))
                        .append("` | ")
                        .append(order(module, root))
                        .append(" |\n");
            }
        }
        return text.append('\n').toString();
    }

    private static String name(Path module) {
        return module.getFileName().toString();
    }

    private static SortedSet<String> dependencies(Path module) throws IOException {
        return OWN_DEPENDENCY
                .matcher(Files.readString(module.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In rows, parted by a line's end: those that know none of the others first. */
    private static String order(Path module, String root) {
        SortedMap<String, Set<String>> known = packages(module, root);
        List<String> rows = new ArrayList<>();
        Set<String> placed = new TreeSet<>();
        while (placed.size() < known.size()) {
            Set<String> next = known.keySet().stream()
                    .filter(each -> !placed.contains(each) && placed.containsAll(known.get(each)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(next).as("the packages of %s stand in an order", module).isNotEmpty();
            rows.add(String.join(" ", next));
            placed.addAll(next);
        }
        return String.join("<br>", rows);
    }

    private static SortedMap<String, Set<String>> packages(Path module, String root) {
        SortedMap<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath(module.resolve("target/classes"))) {
            String own = feature(type, root);
            if (!own.isEmpty()) {
                Set<String> others = known.computeIfAbsent(own, none -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(target -> feature(target, root))
                        .filter(other -> !other.isEmpty() && !other.equals(own))
                        .forEach(others::add);
            }
        }
        known.values().forEach(others -> others.retainAll(known.keySet()));
        return known;
    }

    /** The package below the root, without what is below it; empty for the root and for what is elsewhere. */
    private static String feature(JavaClass type, String root) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("[.]")[0] : "";
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path module : Modules.all()) {
            try (var files = Files.walk(module.resolve("src"))) {
                files.map(Path::toString).forEach(sources::add);
            }
        }
        return sources;
    }
}
