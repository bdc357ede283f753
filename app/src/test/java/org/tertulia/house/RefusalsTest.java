package org.tertulia.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.Refusal;

class RefusalsTest {

    @Test
    void everyRefusalHasItsSentenceInBothLanguages() throws IOException {
        // A person who is refused must read why.
        for (var language : List.of("es", "en")) {
            var sentences = sentences(language);
            var silent = keys().stream().filter(key -> !sentences.containsKey(key)).toList();
            assertThat(silent).as("refusals without a sentence in " + language).isEmpty();
        }
    }

    private static List<String> keys() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.tertulia")
                        .stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .filter(type -> !type.isInterface())
                        .map(RefusalsTest::key)
                        .toList();
    }

    private static String key(JavaClass type) {
        return type.getPackageName().split("\\.")[2] + ".refusal." + type.getSimpleName();
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
