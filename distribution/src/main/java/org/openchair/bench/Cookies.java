package org.openchair.bench;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A browser's cookies, by server. On this machine a browser also sends secure ones without TLS, which Java's own keeper does not. */
final class Cookies extends CookieHandler {

    private final Map<String, Map<String, String>> byServer = new HashMap<>();

    @Override
    public synchronized Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        List<String> pairs = of(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .toList();
        return pairs.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", pairs)));
    }

    @Override
    public synchronized void put(URI address, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) {
                values.forEach(value -> HttpCookie.parse(value).forEach(cookie -> keep(address, cookie)));
            }
        });
    }

    private void keep(URI address, HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            of(address).remove(cookie.getName());
        } else {
            of(address).put(cookie.getName(), cookie.getValue());
        }
    }

    private Map<String, String> of(URI address) {
        return byServer.computeIfAbsent(address.getAuthority(), server -> new HashMap<>());
    }
}
