package org.tertulia.networks.http;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request to somebody else's server. Every header but the harmless ones (what we accept, what
 * we already have) counts as a credential and stays with the first origin.
 */
public record Request(
        String method,
        String url,
        Map<String, String> headers,
        byte @Nullable [] body,
        Limits limits) {

    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-language", "if-none-match", "if-modified-since", "user-agent");
    private static final Set<String> OURS =
            Set.of(
                    "host",
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "accept-encoding",
                    "expect",
                    "upgrade");

    public Request {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
        headers.forEach(Request::check);
    }

    public static Request get(String url) {
        return new Request("GET", url, Map.of(), null, Limits.USUAL);
    }

    public static Request post(String url, String contentType, byte[] body) {
        return new Request("POST", url, Map.of("Content-Type", contentType), body, Limits.USUAL);
    }

    public Request with(String header, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Request(method, url, more, body, limits);
    }

    public Request within(Limits limits) {
        return new Request(method, url, headers, body, limits);
    }

    boolean followsRedirects() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean carriesCredentials() {
        return !harmless().equals(headers);
    }

    Map<String, String> harmless() {
        var kept = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(
                (name, value) -> {
                    if (HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
                        kept.put(name, value);
                    }
                });
        return kept;
    }

    Request withoutCredentials() {
        return new Request(method, url, harmless(), body, limits);
    }

    private static void check(String name, String value) {
        if (!name.matches("[A-Za-z0-9-]+") || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header " + name + " is not the caller's");
        }
        if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new IllegalArgumentException("control character in header " + name);
        }
    }

    /** Neither headers nor queries: they may hold credentials. */
    @Override
    public String toString() {
        return method + " " + WebAddress.shown(url);
    }
}
