package org.openchair.service.server;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The service as it was built. */
final class ServiceWar {

    private ServiceWar() {}

    static WebArchive built() {
        return ShrinkWrap.create(ZipImporter.class, "api.war")
                .importFrom(new File("target/referral-service.war"))
                .as(WebArchive.class);
    }

    /** The same with every class of tests that runs inside the server, so that they share one. */
    static WebArchive withTests() {
        return built().addClasses(
                        CsvImportIT.class, DirectoryImportIT.class, DirectoryRoundTripIT.class, SharedData.class);
    }
}
