package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser would refuse silently, found before a browser sees it; over all modules. */
class TemplatesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/tertulia");
    private static final Path ICONS = Path.of("src/main/assets");

    private static final Pattern TAG =
            Pattern.compile("<[a-z][a-z0-9-]*(\\s(?:\"[^\"]*\"|'[^']*'|\\$\\{[^}]*}|[^>\"'])*)>");

    @Test
    void everyHtmxElementCarriesTheNonce() throws IOException {
        // hx-csp takes the attributes off any element without it.
        assertThat(tags("\\shx-(get|post|put|patch|delete)=", "hx-nonce=")).isEmpty();
    }

    @Test
    void everyScriptCarriesTheNonce() throws IOException {
        var bare = new ArrayList<String>();
        for (var template : templates().entrySet()) {
            for (var line : template.getValue().split("\n")) {
                if (line.contains("<script") && !line.contains("nonce=")) {
                    bare.add(template.getKey() + ": " + line.strip());
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void nothingIsStyledOrHandledInline() throws IOException {
        // The content security policy forbids both.
        assertThat(tags("\\s(style|on[a-z]+|hx-on[:a-z-]*)=", "never")).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() throws IOException {
        var bare = new ArrayList<String>();
        for (var template : templates().entrySet()) {
            var text = template.getValue();
            var form = Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>").matcher(text);
            while (form.find()) {
                // What is sent by link has the link for a token, and no session.
                if (!form.group().contains("kit.csrf")
                        && !form.group().contains("_csrf")
                        && !form.group().contains("Calling.LINK")
                        && !form.group().contains("Rating.PATH")) {
                    bare.add(
                            template.getKey() + ": " + form.group().lines().findFirst().orElse(""));
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void everyIconIsInTheSprite() throws IOException {
        var known =
                Files.readString(ICONS.resolve("icons.txt"))
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.contains(" as ") ? line.split(" as ")[1] : line)
                        .toList();
        var asked =
                Pattern.compile(
                        "kit\\.icon\\(page = page, name = \"([^\"]+)\"[,)]|[ (]icon = \"([^\"]+)\"");
        var unknown = new ArrayList<String>();
        for (var template : templates().entrySet()) {
            var found = asked.matcher(template.getValue());
            while (found.find()) {
                var name = found.group(1) == null ? found.group(2) : found.group(1);
                if (!known.contains(name)) {
                    unknown.add(template.getKey() + ": " + name);
                }
            }
        }
        assertThat(unknown).as("add them to app/src/main/assets/icons.txt").isEmpty();
    }

    private static List<String> tags(String having, String without) throws IOException {
        var wanted = Pattern.compile(having);
        var found = new ArrayList<String>();
        for (var template : templates().entrySet()) {
            var tag = TAG.matcher(template.getValue());
            while (tag.find()) {
                if (wanted.matcher(tag.group()).find() && !tag.group().contains(without)) {
                    found.add(template.getKey() + ": " + tag.group());
                }
            }
        }
        return found;
    }

    private static Map<String, String> templates() throws IOException {
        var all = new TreeMap<String, String>();
        try (var paths = Files.walk(SOURCES)) {
            for (var path : paths.filter(path -> path.toString().endsWith(".jte")).toList()) {
                all.put(SOURCES.relativize(path).toString(), Files.readString(path));
            }
        }
        return all;
    }
}
