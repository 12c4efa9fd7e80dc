package org.openchair.service.description;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;

/** The server keeps one document for all applications, so each path has to say to which it belongs. */
final class PathsBelowApi {

    private static final String CONTEXT = "/api";

    private PathsBelowApi() {}

    static void in(OpenAPI document) {
        Paths below = OASFactory.createPaths();
        document.getPaths().getPathItems().forEach((path, item) -> below.addPathItem(CONTEXT + path, item));
        document.setPaths(below);
        document.setServers(List.of(OASFactory.createServer().url("/")));
    }
}
