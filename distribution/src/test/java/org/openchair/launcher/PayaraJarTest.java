package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraJarTest {

    private static final int CLASS_FILE = 0xCAFEBABE;

    @TempDir
    private Path temporary;

    @Test
    void takes_a_payara_for_the_java_that_runs() throws Exception {
        Path jar = jar("fish/payara/micro/PayaraMicro.class", Runtime.version().feature());
        assertThat(PayaraJar.checked(jar)).isEqualTo(jar);
    }

    @Test
    void says_which_java_a_newer_payara_needs() throws Exception {
        int newer = Runtime.version().feature() + 1;
        Path jar = jar("fish/payara/micro/PayaraMicro.class", newer);
        assertThatThrownBy(() -> PayaraJar.checked(jar))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("a Payara Micro for Java " + newer + " and newer")
                .hasMessageContaining("JAVA_HOME");
    }

    @Test
    void refuses_what_is_no_payara() throws Exception {
        Path other = jar("org/example/Main.class", Runtime.version().feature());
        Path text = Files.writeString(temporary.resolve("text.jar"), "no archive");
        assertThatThrownBy(() -> PayaraJar.checked(other)).hasMessageContaining("is no Payara Micro");
        assertThatThrownBy(() -> PayaraJar.checked(text)).hasMessageContaining("is no Payara Micro");
        assertThatThrownBy(() -> PayaraJar.checked(temporary.resolve("missing.jar")))
                .hasMessageContaining("is no Payara Micro");
    }

    /** An archive with the beginning of a class file. */
    private Path jar(String name, int java) throws IOException {
        Path jar = temporary.resolve("payara.jar");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(jar))) {
            archive.putNextEntry(new ZipEntry(name));
            DataOutputStream header = new DataOutputStream(archive);
            header.writeInt(CLASS_FILE);
            header.writeShort(0);
            header.writeShort(java + 44);
            header.flush();
        }
        return jar;
    }
}
