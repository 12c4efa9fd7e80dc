package org.openchair.reporting.http;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;

/** The server keeps one document for all applications, so each path has to say to which it belongs. */
public class PathsBelowReporting implements OASFilter {

    private static final String CONTEXT = "/reporting";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths below = OASFactory.createPaths();
        document.getPaths().getPathItems().forEach((path, item) -> below.addPathItem(CONTEXT + path, item));
        document.setPaths(below);
        document.setServers(List.of(OASFactory.createServer().url("/")));
    }
}
