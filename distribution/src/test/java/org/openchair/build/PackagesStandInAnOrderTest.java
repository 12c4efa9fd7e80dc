package org.openchair.build;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openchair.testing.Features;

/** A package of the launcher, the demo and the benchmarks that another needs does not need that other. */
class PackagesStandInAnOrderTest {

    @Test
    void no_package_knows_one_that_knows_it() {
        Features.freeOfCycles("org.openchair").check(new ClassFileImporter().importPath(Path.of("target/classes")));
    }
}
