package org.openchair.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A copy of an application with a baseline compiled into it. Baselines know no rights, so they exist only while they are measured and
 * only in the copy.
 *
 * @param application the built application
 * @param sources folder of the baseline's sources
 * @param work folder for what is made on the way
 */
record BaselineWar(Path application, Path sources, Path work) {

    private static final String CLASSES = "WEB-INF/classes";

    /** Writes the copy; {@code server} is Payara's jar, for the interfaces it brings. */
    void writeTo(Path copy, Path server) throws IOException {
        Path unpacked = work.resolve("application");
        unpack(application, "/", unpacked);
        unpack(server, "/MICRO-INF/runtime", work.resolve("server"));
        compile(classPath(unpacked), unpacked.resolve(CLASSES));
        Files.copy(application, copy);
        addClasses(unpacked.resolve(CLASSES), copy);
    }

    private void compile(String classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("The benchmarks need a JDK: this Java has no compiler");
        }
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release", "17", "-parameters", "-proc:none", "-classpath", classPath, "-d", classes.toString());
            boolean done = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(javaFiles()))
                    .call();
            if (!done) {
                throw new IOException("The baseline in %s does not compile:%n%s".formatted(sources, messages));
            }
        }
    }

    private List<Path> javaFiles() throws IOException {
        return files(sources, ".java");
    }

    private String classPath(Path unpacked) throws IOException {
        List<Path> entries = new ArrayList<>(List.of(unpacked.resolve(CLASSES)));
        entries.addAll(files(unpacked.resolve("WEB-INF/lib"), ".jar"));
        entries.addAll(files(work.resolve("server"), ".jar"));
        return entries.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static void addClasses(Path classes, Path war) throws IOException {
        Path baseline = classes.resolve("org/openchair/bench/baseline");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), Map.of())) {
            Path folder = zip.getPath(CLASSES, "org/openchair/bench/baseline");
            Files.createDirectories(folder);
            for (Path file : files(baseline, ".class")) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void unpack(Path archive, String folder, Path into) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of())) {
            Path from = zip.getPath(folder);
            for (Path file : files(from, "")) {
                Path to = into.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
