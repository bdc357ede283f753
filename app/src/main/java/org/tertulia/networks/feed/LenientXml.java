package org.tertulia.networks.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.filter.Filters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes a tree of tags that do not close, cross each other, or simply end. */
final class LenientXml {

    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Pattern LAST_ITEM =
            Pattern.compile("(?i).*</(?:[a-z0-9]+:)?(?:item|entry)\\s*>", Pattern.DOTALL);

    private LenientXml() {}

    static boolean isCutShort(String body, String root) {
        return body.toLowerCase(Locale.ROOT).lastIndexOf("</" + root.toLowerCase(Locale.ROOT)) < 0;
    }

    /** What comes before the break: whole items only. */
    static String wholeItems(String body) {
        var whole = LAST_ITEM.matcher(body);
        if (whole.lookingAt()) {
            return body.substring(0, whole.end());
        }
        var first = Pattern.compile("(?i)<(?:[a-z0-9]+:)?(?:item|entry)[\\s>]").matcher(body);
        return first.find() ? body.substring(0, first.start()) : body;
    }

    static @Nullable Document parse(String mended) {
        var root = Jsoup.parse(mended, "", Parser.xmlParser()).firstElementChild();
        if (root == null) {
            return null;
        }
        var made = element(root, new HashMap<>(), 0);
        if (made == null) {
            return null;
        }
        flatten(made);
        return new Document(made);
    }

    private static @Nullable Element element(
            org.jsoup.nodes.Element from, Map<String, String> outer, int depth) {
        var spaces = new HashMap<>(outer);
        for (var attribute : from.attributes()) {
            var name = attribute.getKey();
            if (name.equals("xmlns")) {
                spaces.put("", attribute.getValue());
            } else if (name.startsWith("xmlns:")) {
                spaces.put(name.substring(6), attribute.getValue());
            }
        }
        var colon = from.tagName().indexOf(':');
        var prefix = colon < 0 ? "" : from.tagName().substring(0, colon);
        var local = from.tagName().substring(colon + 1);
        if (depth > HardenedXml.DEPTH || Verifier.checkElementName(local) != null) {
            return null;
        }
        var element = new Element(local, space(prefix, spaces));
        attributes(from, element, spaces);
        for (var child : from.childNodes()) {
            if (child instanceof TextNode text) {
                element.addContent(legal(text.getWholeText()));
            } else if (child instanceof org.jsoup.nodes.Element inner) {
                var made = element(inner, spaces, depth + 1);
                if (made != null) {
                    element.addContent(made);
                }
            }
        }
        return element;
    }

    private static void attributes(
            org.jsoup.nodes.Element from, Element to, Map<String, String> spaces) {
        for (var attribute : from.attributes()) {
            var name = attribute.getKey();
            var colon = name.indexOf(':');
            var local = name.substring(colon + 1);
            if (name.startsWith("xmlns") || Verifier.checkAttributeName(local) != null) {
                continue;
            }
            var space =
                    colon < 0 ? Namespace.NO_NAMESPACE : space(name.substring(0, colon), spaces);
            to.setAttribute(local, legal(attribute.getValue()), space);
        }
    }

    private static Namespace space(String prefix, Map<String, String> spaces) {
        if (prefix.equals("xml")) {
            return Namespace.XML_NAMESPACE;
        }
        var uri = spaces.getOrDefault(prefix, "");
        if (uri.isEmpty() || Verifier.checkNamespaceURI(uri) != null) {
            return prefix.isEmpty() || Verifier.checkNamespacePrefix(prefix) != null
                    ? Namespace.NO_NAMESPACE
                    : Namespace.getNamespace(prefix, "urn:undeclared:" + prefix);
        }
        return Namespace.getNamespace(prefix, uri);
    }

    /** An item that was not closed holds the next one: they are neighbours. */
    private static void flatten(Element root) {
        var nested = new ArrayList<Element>();
        for (var element : root.getDescendants(Filters.element())) {
            if (ITEMS.contains(element.getName()) && !outermost(element).equals(element)) {
                nested.add(element);
            }
        }
        for (var element : nested.reversed()) {
            var outer = outermost(element);
            var parent = outer.getParentElement();
            if (parent != null) {
                element.detach();
                parent.addContent(parent.indexOf(outer) + 1, element);
            }
        }
    }

    private static Element outermost(Element element) {
        var found = element;
        for (var up = element.getParentElement(); up != null; up = up.getParentElement()) {
            if (up.getName().equals(element.getName())) {
                found = up;
            }
        }
        return found;
    }

    private static String legal(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(Mending::isLegal).forEach(out::appendCodePoint);
        return out.toString();
    }
}
