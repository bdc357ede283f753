package org.tertulia.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.Refusal;

class SentencesTest {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.tertulia");

    @Test
    void everyRefusalHasItsSentenceInBothLanguages() throws IOException {
        // A person who is refused must read why.
        var keys = keys(Refusal.class, (module, name) -> module + ".refusal." + name);
        for (var language : List.of("es", "en")) {
            var sentences = sentences(language);
            var silent = keys.stream().filter(key -> !sentences.containsKey(key)).toList();
            assertThat(silent).as("refusals without a sentence in " + language).isEmpty();
        }
    }

    @Test
    void everyEventHasItsSentenceInBothLanguages() throws IOException {
        // The audit trail is read by people.
        var keys = keys(DomainEvent.class, (module, name) -> "audit.event." + module + "." + name);
        for (var language : List.of("es", "en")) {
            var sentences = sentences(language);
            var silent = keys.stream().filter(key -> !sentences.containsKey(key)).toList();
            assertThat(silent).as("events without a sentence in " + language).isEmpty();
        }
    }

    private static List<String> keys(Class<?> family, BinaryOperator<String> key) {
        return PROGRAM.stream()
                .filter(type -> type.isAssignableTo(family))
                .filter(type -> !type.isInterface())
                .map(type -> key.apply(type.getPackageName().split("\\.")[2], type.getSimpleName()))
                .toList();
    }

    private static Properties sentences(String language) throws IOException {
        var all = new Properties();
        var folder = Sources.ROOT.resolve("app/src/main/resources/messages");
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith("_" + language + ".properties"))
                            .toList()) {
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }
}
