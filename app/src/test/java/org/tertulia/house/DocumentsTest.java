package org.tertulia.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() {
        // A tour that names a class which is gone misleads whoever needs it most.
        var broken =
                documents()
                        .flatMap(
                                file ->
                                        LINK.matcher(file.text())
                                                .results()
                                                .map(link -> link.group(1))
                                                .filter(link -> !link.matches("(https?|mailto):.*"))
                                                .filter(
                                                        link ->
                                                                !Files.exists(
                                                                        file.path()
                                                                                .resolveSibling(
                                                                                        link)))
                                                .map(
                                                        link ->
                                                                Sources.ROOT.relativize(file.path())
                                                                        + " → "
                                                                        + link))
                        .toList();

        assertThat(broken).isEmpty();
    }

    private static Stream<Sources.Source> documents() {
        var root =
                List.of(
                                "README.md",
                                "README.es.md",
                                "STYLE.md",
                                "CONTRIBUTING.md",
                                "CHANGELOG.md",
                                "SECURITY.md")
                        .stream()
                        .map(Sources.ROOT::resolve)
                        .filter(Files::exists);
        return Stream.concat(root, Stream.of(Sources.ROOT.resolve("docs")).filter(Files::exists))
                .flatMap(path -> Sources.under(path, ".md").files().stream());
    }
}
