package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {

    @TempDir
    Path work;

    private Path source;
    private Path target;

    @BeforeEach
    void a_folder_holds_a_file_in_another() throws IOException {
        source = Files.createDirectory(work.resolve("source"));
        target = work.resolve("copies/target");
        Files.createDirectory(source.resolve("lib"));
        Files.writeString(source.resolve("lib/program"), "new");
    }

    @Test
    void replaces_what_was_there() throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve("old"), "old");
        FolderCopy.of(source, target);
        assertThat(target.resolve("old")).doesNotExist();
        assertThat(target.resolve("lib/program")).hasContent("new");
        assertThat(beside()).containsExactly(target);
    }

    @Test
    void leaves_nothing_when_it_cannot_be_finished() throws IOException {
        // A link that leads nowhere cannot be copied.
        Files.createSymbolicLink(source.resolve("lib/broken"), source.resolve("nowhere"));
        assertThatThrownBy(() -> FolderCopy.of(source, target)).isInstanceOf(IOException.class);
        assertThat(beside()).isEmpty();
    }

    @Test
    void a_folder_is_no_copy_of_itself() throws IOException {
        FolderCopy.of(source, source);
        assertThat(source.resolve("lib/program")).hasContent("new");
    }

    private Stream<Path> beside() throws IOException {
        return Files.list(target.getParent());
    }
}
