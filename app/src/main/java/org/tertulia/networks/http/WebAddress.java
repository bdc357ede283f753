package org.tertulia.networks.http;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A URL as people and servers write it, made strict: http or https, a host that cannot be mistaken
 * for another, no user information, nothing left unencoded.
 */
record WebAddress(String scheme, String host, int port, URI uri) {

    private static final Pattern FORM =
            Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#]*)(#.*)?", Pattern.DOTALL);
    private static final Pattern SCHEME =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
    private static final Pattern BYTE = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern NAME =
            Pattern.compile(
                    "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final String KEPT = "-._~:/?@!$&'()*+,;=%";

    static WebAddress of(String url) throws Stop {
        var trimmed = url.strip();
        if (trimmed.length() > 8000 || trimmed.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw bad(url);
        }
        var form = FORM.matcher(trimmed);
        if (!form.matches()) {
            throw bad(url);
        }
        if (form.group(2).indexOf('@') >= 0) {
            throw bad(url);
        }
        if (form.group(3).startsWith("\\")) {
            throw bad(url);
        }
        var authority = HOST_AND_PORT.matcher(form.group(2));
        if (!authority.matches()) {
            throw bad(url);
        }
        var scheme = form.group(1).toLowerCase(Locale.ROOT);
        var host = host(authority.group(1));
        var digits = authority.group(2);
        var usual = scheme.equals("https") ? 443 : 80;
        var port = digits == null || digits.isEmpty() ? usual : Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw bad(url);
        }
        var path = encoded(form.group(3));
        var text =
                scheme
                        + "://"
                        + host
                        + (port == usual ? "" : ":" + port)
                        + (path.startsWith("/") ? "" : "/")
                        + path;
        try {
            return new WebAddress(scheme, host, port, URI.create(text));
        } catch (IllegalArgumentException e) {
            throw bad(url);
        }
    }

    /** Where a {@code Location} header of an answer from this address leads. */
    WebAddress follow(String location) throws Stop {
        // The client reads headers as Latin-1; servers write UTF-8.
        var text =
                new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        .strip();
        if (SCHEME.matcher(text).matches()) {
            return of(text);
        }
        if (text.startsWith("//")) {
            return of(scheme + ":" + text);
        }
        if (text.startsWith("?")) {
            return of(origin() + uri.getRawPath() + text);
        }
        var fragment = text.indexOf('#');
        try {
            return of(
                    uri.resolve(encoded(fragment < 0 ? text : text.substring(0, fragment)))
                            .toString());
        } catch (IllegalArgumentException e) {
            throw bad(location);
        }
    }

    String origin() {
        return scheme + "://" + host + ":" + port;
    }

    /** What of a URL may be shown: no user information, query or fragment. */
    static String shown(String url) {
        var bare = url.replaceFirst("(?s)[?#].*", "");
        return bare.replaceFirst("//[^/]*@", "//");
    }

    private static String host(String written) throws Stop {
        if (written.startsWith("[")) {
            return written.toLowerCase(Locale.ROOT);
        }
        String host;
        try {
            host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw bad(written);
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.length() > 253 || !NAME.matcher(host).matches()) {
            throw bad(written);
        }
        var labels = host.split("\\.");
        if (NUMBER.matcher(labels[labels.length - 1]).matches() && !isDottedQuad(labels)) {
            // 2130706433, 0x7f.1, 0177.0.0.1: resolvers disagree on what these mean.
            throw bad(written);
        }
        return host;
    }

    private static boolean isDottedQuad(String[] labels) {
        if (labels.length != 4) {
            return false;
        }
        for (var label : labels) {
            if (!BYTE.matcher(label).matches() || Integer.parseInt(label) > 255) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String pathAndQuery) {
        var out = new StringBuilder(pathAndQuery.length() + 16);
        for (int i = 0; i < pathAndQuery.length(); ) {
            var c = pathAndQuery.codePointAt(i);
            var plain = c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
            if (plain && (c != '%' || isEscape(pathAndQuery, i))) {
                out.append((char) c);
            } else {
                for (var b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b & 0xff));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static Stop bad(String address) {
        var shown = shown(address);
        return new Stop(
                Fetched.Trouble.BAD_URL,
                shown.length() <= 200 ? shown : shown.substring(0, 200) + "…");
    }
}
