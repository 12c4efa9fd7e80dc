import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compiles the style sheet with the Dart Sass that comes from Maven Central, so that the build needs a JDK and Maven
 * and nothing else.
 *
 * <p>Arguments: the source .scss, the target .css, the folder that holds GOV.UK Frontend as {@code govuk/}.
 */
public final class CompileStyles {
    private CompileStyles() {}

    public static void main(String[] arguments) throws Exception {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        if (isOutdated(target, source.getParent())) {
            Files.createDirectories(target.getParent());
            Files.writeString(target, compile(source, new File(arguments[2])));
        }
    }

    private static String compile(Path source, File govuk) throws Exception {
        try (var compiler = SassCompilerFactory.bundled()) {
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            compiler.setQuietDeps(true);
            compiler.addSilenceDeprecation("import");
            compiler.setLoadPaths(List.of(govuk));
            return compiler.compileFile(source.toFile()).getCss();
        }
    }

    private static boolean isOutdated(Path target, Path sources) throws Exception {
        if (!Files.exists(target)) {
            return true;
        }
        var compiled = Files.getLastModifiedTime(target);
        try (var files = Files.walk(sources)) {
            return files.anyMatch(each -> each.toFile().lastModified() > compiled.toMillis());
        }
    }
}
