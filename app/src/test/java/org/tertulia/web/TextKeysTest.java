package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All modules' texts against all modules' sources. */
class TextKeysTest {

    private static final Path SOURCES = Path.of("src/main/java/org/tertulia");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A whole literal that begins with a module's name and reads like a key. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z][A-Za-z0-9-]*)+)\"");

    /**
     * Keys that the code completes: refusals and events by their class, choices by their word,
     * failures by what they explain.
     */
    private static final Pattern COMPLETED =
            Pattern.compile(
                    "[a-z]+\\.refusal\\.\\w+|inbox\\.writing\\.hint\\.[a-z-]+|playbook\\.said\\.(field|sample|shelf|size|stage|tone)\\.[a-z.-]+|listening\\.drawing\\.(part|rule)\\.\\w+|listening\\.alert\\.(kind|reason|sensitivity)\\.[\\w.-]+"
                            + "|listening\\.crisis\\.kind\\.\\w+|networks\\.letters\\.state\\.\\w+|audit\\.event\\.\\w+\\.\\w+|web\\.failure\\.\\w+\\.(why|next)");

    @Test
    void spanishAndEnglishHaveTheSameKeys() {
        assertThat(texts("es").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        var known = texts("es").keySet();
        var modules = modules();

        var missing =
                literals().stream()
                        .filter(key -> modules.contains(key.split("\\.")[0]))
                        .filter(key -> !known.contains(key))
                        .filter(key -> !notAText(key))
                        .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAskedFor() {
        var asked = literals();

        var unused =
                texts("es").keySet().stream()
                        .filter(key -> !asked.contains(key))
                        .filter(key -> !COMPLETED.matcher(key).matches())
                        .toList();

        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextIsAPattern() {
        for (var language : List.of("es", "en")) {
            texts(language)
                    .forEach(
                            (key, text) ->
                                    assertThatCode(
                                                    () ->
                                                            new MessageFormat(
                                                                    text, Locale.of(language)))
                                            .as(key)
                                            .doesNotThrowAnyException());
        }
    }

    @Test
    void noTextLosesAnApostrophe() {
        // MessageFormat swallows a single one: it is written ’, or doubled where a code needs it.
        for (var language : List.of("es", "en")) {
            var lost =
                    texts(language).entrySet().stream()
                            .filter(text -> text.getValue().replace("''", "").contains("'"))
                            .filter(text -> !text.getValue().matches(".*'[{}][^']*'.*"))
                            .map(Map.Entry::getKey)
                            .toList();
            assertThat(lost).isEmpty();
        }
    }

    @Test
    void spanishDoesNotShout() {
        var shouted =
                texts("es").entrySet().stream()
                        .filter(text -> text.getValue().matches(".*[!¡].*"))
                        .map(Map.Entry::getKey)
                        .toList();

        assertThat(shouted).isEmpty();
    }

    /** What looks like a key and is none: the names of locks, listener ids. */
    private static boolean notAText(String key) {
        return Set.of("networks.storing", "networks.reading").contains(key)
                || listenerIds().contains(key);
    }

    private static Set<String> listenerIds() {
        var id = Pattern.compile("id\\s*=\\s*\"([^\"]+)\"");
        return sources()
                .flatMap(text -> id.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> literals() {
        return sources()
                .flatMap(text -> KEY.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> modules() {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString().split("_")[0])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> sources() {
        try (var paths = Files.walk(SOURCES)) {
            return paths
                    .filter(path -> path.toString().matches(".*\\.(java|jte)"))
                    .map(TextKeysTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String language) {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith("_" + language + ".properties"))
                            .toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach(
                        (key, text) ->
                                assertThat(all.put((String) key, (String) text))
                                        .as("%s, which another file has too", key)
                                        .isNull());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
