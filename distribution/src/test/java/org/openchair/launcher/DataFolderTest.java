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

    @Test
    void opens_a_folder_that_was_restored_from_a_copy_of_the_database_and_the_secrets() throws Exception {
        restore("18", "openchair.demo=true\n");
        assertRefused(temporary, false, "was made without --no-demo.");
        DataFolder.open(temporary, true).close();
        assertThat(temporary.resolve("version")).exists();
    }

    @Test
    void refuses_a_restored_database_of_another_version() throws IOException {
        restore("17", "openchair.demo=true\n");
        assertRefused(temporary, true, "is of another version (layout 1, PostgreSQL 17;");
    }

    @Test
    void says_what_to_copy_when_a_restored_folder_does_not_tell_whether_it_has_demo_users() throws IOException {
        restore("18", "");
        assertRefused(temporary, true, "Copy the file \"version\" from the data folder it was backed up from.");
    }

    @Test
    void goes_on_with_a_new_folder_whose_version_was_only_half_written() throws Exception {
        Files.writeString(temporary.resolve("version"), "#The version of this data fol");
        Files.createDirectories(temporary.resolve("logs"));
        DataFolder.open(temporary, true).close();
        assertRefused(temporary, false, "was made without --no-demo.");
    }

    @Test
    void marks_the_secrets_so_that_a_copy_tells_whether_it_has_demo_users() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary, true)) {
            Secrets.of(folder).get("any");
        }
        restore("18", Files.readString(temporary.resolve("secrets.properties")));
        Files.delete(temporary.resolve("version"));
        DataFolder.open(temporary, true).close();
    }

    private void restore(String postgresql, String secrets) throws IOException {
        Files.createDirectories(temporary.resolve("postgres"));
        Files.writeString(temporary.resolve("postgres/PG_VERSION"), postgresql + "\n");
        Files.writeString(temporary.resolve("secrets.properties"), secrets);
    }

    private static void assertRefused(Path folder, boolean demo, String why) {
        assertThatThrownBy(() -> DataFolder.open(folder, demo))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }
}
