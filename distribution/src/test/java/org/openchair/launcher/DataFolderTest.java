package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void makes_a_folder_that_only_its_owner_can_read() throws Exception {
        Path folder = temporary.resolve("new/data");
        DataFolder.open(folder, true).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void opens_its_own_folder_again() throws Exception {
        DataFolder.open(temporary, true).close();
        DataFolder.open(temporary, true).close();
        assertThat(temporary.resolve("version")).exists();
    }

    @Test
    void refuses_a_file() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertRefused(file, true, "is a file, not a folder. Choose a folder with --data.");
    }

    @Test
    void refuses_a_folder_with_other_files_in_it() throws IOException {
        Files.createFile(temporary.resolve("thesis.txt"));
        assertRefused(temporary, true, "holds other files and is not a data folder of Openchair.");
        assertThat(temporary).isDirectoryNotContaining("glob:**/version");
    }

    @Test
    void refuses_a_folder_of_another_version() throws IOException {
        Files.writeString(temporary.resolve("version"), "layout=0\npostgresql=18\ndemo=true\n");
        assertRefused(temporary, true, "is of another version (layout 0, PostgreSQL 18;");
    }

    @Test
    void refuses_a_folder_with_demo_users_for_a_run_without() throws Exception {
        DataFolder.open(temporary, true).close();
        assertRefused(temporary, false, "was made without --no-demo.");
    }

    @Test
    void refuses_a_folder_that_another_launcher_has_open() throws Exception {
        try (DataFolder open = DataFolder.open(temporary, true)) {
            assertThat(open.secrets()).doesNotExist();
            assertRefused(temporary, true, "is in use by another Openchair.");
        }
    }

    private static void assertRefused(Path folder, boolean demo, String why) {
        assertThatThrownBy(() -> DataFolder.open(folder, demo))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }
}
