package org.openchair.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm that Keycloak imports at its first start. The demo realm is the production realm with demo users and a client for the
 * command line added, so that the two cannot drift apart.
 */
record RealmFile(Assembly assembly, boolean demo) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the realm where Keycloak looks for it. */
    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), realm());
    }

    ObjectNode realm() throws IOException {
        ObjectNode realm = read("openchair-realm.json");
        if (demo) {
            read("openchair-realm-demo.json")
                    .properties()
                    .forEach(added -> add(realm, added.getKey(), added.getValue()));
        }
        return realm;
    }

    private static void add(ObjectNode realm, String name, JsonNode value) {
        if (realm.get(name) instanceof ArrayNode list && value instanceof ArrayNode more) {
            list.addAll(more);
        } else {
            realm.set(name, value);
        }
    }

    private ObjectNode read(String name) throws IOException {
        return (ObjectNode) JSON.readTree(assembly.configuration(name).toFile());
    }
}
