package org.tertulia.networks.feed;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Makes XML of what nearly is: stray ampersands, HTML entities, control characters, prefixes. */
final class Mending {

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "&(?:#(\\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));");
    private static final Pattern PREFIX =
            Pattern.compile("[<\\s]([A-Za-z_][A-Za-z0-9._-]*):[A-Za-z_][^\\s=>/]*");
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
                    Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
                    Map.entry("dcterms", "http://purl.org/dc/terms/"),
                    Map.entry("media", "http://search.yahoo.com/mrss/"),
                    Map.entry("atom", "http://www.w3.org/2005/Atom"),
                    Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
                    Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
                    Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
                    Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
                    Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
                    Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"));

    private Mending() {}

    static String mend(String body) {
        var out = new StringBuilder(body.length() + 256);
        int i = 0;
        while (i < body.length()) {
            if (body.startsWith("<![CDATA[", i)) {
                var end = body.indexOf("]]>", i);
                var stop = end < 0 ? body.length() : end + 3;
                legal(body, i, stop, out);
                i = stop;
            } else if (body.startsWith("<!--", i)) {
                var end = body.indexOf("-->", i);
                i = end < 0 ? body.length() : end + 3;
            } else if (body.charAt(i) == '&') {
                i = reference(body, i, out);
            } else if (body.charAt(i) == '<' && !beginsTag(body, i)) {
                out.append("&lt;");
                i++;
            } else {
                var next = i + Character.charCount(body.codePointAt(i));
                legal(body, i, next, out);
                i = next;
            }
        }
        return declared(out.toString());
    }

    static boolean isLegal(int c) {
        return c == 9
                || c == 10
                || c == 13
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || (c >= 0x10000 && c <= 0x10ffff);
    }

    private static void legal(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; ) {
            var c = text.codePointAt(i);
            if (isLegal(c)) {
                out.appendCodePoint(c);
            } else if (c >= 0xd800) {
                out.append('\uFFFD');
            }
            i += Character.charCount(c);
        }
    }

    private static int reference(String text, int at, StringBuilder out) {
        var match = REFERENCE.matcher(text).region(at, Math.min(text.length(), at + 40));
        if (!match.lookingAt()) {
            out.append("&amp;");
            return at + 1;
        }
        if (match.group(3) != null) {
            named(match.group(3), out);
        } else {
            var code =
                    match.group(1) != null
                            ? Integer.parseInt(match.group(1))
                            : Integer.parseInt(match.group(2), 16);
            out.append(isLegal(code) ? match.group() : "\uFFFD");
        }
        return match.end();
    }

    private static void named(String name, StringBuilder out) {
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> out.append('&').append(name).append(';');
            default -> {
                if (Entities.isNamedEntity(name)) {
                    var text = Entities.getByName(name);
                    out.append(text.replace("&", "&amp;").replace("<", "&lt;"));
                } else {
                    out.append("&amp;").append(name).append(';');
                }
            }
        }
    }

    private static boolean beginsTag(String text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        var next = text.charAt(at + 1);
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?' || next == '_';
    }

    private static String declared(String text) {
        var missing = new LinkedHashSet<String>();
        var used = PREFIX.matcher(text);
        while (used.find()) {
            var prefix = used.group(1);
            if (!prefix.equals("xml")
                    && !prefix.equals("xmlns")
                    && missing.size() < 50
                    && !text.contains("xmlns:" + prefix)) {
                missing.add(prefix);
            }
        }
        if (missing.isEmpty()) {
            return text;
        }
        var root = Pattern.compile("^<[^\\s>/]+").matcher(text);
        if (!root.find()) {
            return text;
        }
        var out = new StringBuilder(text);
        for (var prefix : missing) {
            var name = KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix);
            out.insert(root.end(), " xmlns:" + prefix + "=\"" + name + "\"");
        }
        return out.toString();
    }
}
