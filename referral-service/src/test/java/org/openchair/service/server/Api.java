package org.openchair.service.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Consumer;
import org.openchair.Ids;

/** The API as one person calls it. */
record Api(URI base, String authorization) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Api as(URI base, TestPerson person) {
        return new Api(base, person.header());
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** What a list holds, of all its pages. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page;
        do {
            page = get(path + "?size=100&page=" + (items.size() / 100 + 1)).done(200);
            page.at("/items").forEach(items::add);
        } while (items.size() % 100 == 0 && items.size() < page.at("/total").asInt());
        return items;
    }

    /** The patients whom somebody finds; what is looked for, as fields of {@code FindPatients} and their values. */
    JsonNode finds(String... sought) {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        for (int i = 0; i < sought.length; i += 2) {
            fields.add("\"" + sought[i] + "\":\"" + sought[i + 1] + "\"");
        }
        return post("patients/search?size=100", fields.toString()).done(200);
    }

    /** One field of everything on the work list, however long it has become by other tests. */
    List<String> work(String field) {
        return all("work-list").stream()
                .map(item -> item.at("/" + field).asText())
                .toList();
    }

    Answer post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, Map.of());
    }

    Answer send(String method, String path, String json, Map<String, String> headers) {
        return send(method, path, json, request -> headers.forEach(request::setHeader));
    }

    /** The same with each of these as an {@code Idempotency-Key}. */
    Answer send(String method, String path, String json, List<String> keys) {
        return send(method, path, json, request -> keys.forEach(key -> request.header("Idempotency-Key", key)));
    }

    private Answer send(String method, String path, String json, Consumer<HttpRequest.Builder> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        headers.accept(request);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Registers somebody born in 1990 and gives their id. */
    UUID registerPatient() {
        UUID id = Ids.next();
        post("patients", patient(id, "R-" + id)).done(201);
        return id;
    }

    static String patient(UUID id, String recordNumber) {
        return """
               {"id":"%s","recordNumber":"%s","givenName":"Sam","familyName":"Lee","preferredName":"Sammy",
                "birthDate":"1990-02-03","phone":"555-0100","email":"sam@example.org","anotherPerson":true}"""
                .formatted(id, recordNumber);
    }

    static String draft(UUID patient, UUID group, int version) {
        return """
               {"version":%d,"patientId":"%s","groupId":"%s","urgency":"SOON","needs":"private","noteToGroup":"Hello",
                "sharePhone":true,"shareEmail":false,"inDangerNow":false,"involvement":"DECIDED_TOGETHER",
                "consentMethod":"VERBAL"}"""
                .formatted(version, patient, group);
    }

    /** Writes a whole draft and gives its id. */
    UUID draftReferral(UUID patient, UUID group) {
        UUID id = Ids.next();
        put("referrals/" + id, draft(patient, group, 0)).done(200);
        return id;
    }

    /** Notes in a draft what the patient agreed to share in writing, for a year; the items are names of {@code SharedItem}. */
    Answer agreeTo(UUID referral, String... items) {
        return put(
                "referrals/" + referral + "/consents",
                "{\"id\":\"%s\",\"shares\":[\"%s\"],\"purpose\":\"TREATMENT\",\"how\":\"WRITTEN\",\"until\":\"%s\"}"
                        .formatted(
                                Ids.next(),
                                String.join("\",\"", items),
                                LocalDate.now(ZoneOffset.UTC).plusYears(1)));
    }

    /** Registers somebody, refers them and sends the referral; gives its id. */
    UUID sendReferral(UUID group) {
        UUID id = draftReferral(registerPatient(), group);
        move(id, "SEND", 1).done(200);
        return id;
    }

    Answer move(UUID referral, String move, int version) {
        return move(referral, Ids.next(), move, version, null);
    }

    /** Makes a move on the version that is stored now, as somebody does who has just looked; reason and comment may be null. */
    Answer say(UUID referral, String move, String reason, String comment) {
        return post(
                "referrals/" + referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"%s\",\"version\":%d,\"reason\":%s,\"comment\":%s}"
                        .formatted(Ids.next(), move, TestClinic.version(referral), text(reason), text(comment)));
    }

    private static String text(String value) {
        return value == null ? "null" : '"' + value + '"';
    }

    Answer move(UUID referral, UUID id, String move, int version, String reason) {
        String coded = reason == null ? "null" : '"' + reason + '"';
        return post(
                "referrals/" + referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"%s\",\"version\":%d,\"reason\":%s}".formatted(id, move, version, coded));
    }
}
