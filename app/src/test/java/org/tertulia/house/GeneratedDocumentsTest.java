package org.tertulia.house;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.tertulia.Tertulia;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.web.Route;
import org.tertulia.web.Routes;

class GeneratedDocumentsTest {

    @Test
    void theModulesAndWhatTheyUseAreWrittenDown() throws IOException {
        var modules = ApplicationModules.of(Tertulia.class);
        var rows =
                modules.stream()
                        .filter(module -> !module.isRootModule())
                        .sorted(Comparator.comparing(GeneratedDocumentsTest::name))
                        .map(
                                module ->
                                        "| %s | %s |\n"
                                                .formatted(name(module), uses(module, modules)))
                        .collect(joining());
        Golden.same(
                "modules.md",
                """
                # Modules

                Which module uses which, besides `kernel` and `web`, which all share.

                | module | uses |
                | --- | --- |
                """
                        + rows);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String uses(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(GeneratedDocumentsTest::name)
                .filter(name -> !name.equals("kernel") && !name.equals("web"))
                .sorted()
                .collect(joining(", "));
    }

    @Test
    void theRoutesAreWrittenDown() throws IOException {
        var rows = Routes.TABLE.stream().map(GeneratedDocumentsTest::row).collect(joining());
        Golden.same(
                "routes.md",
                """
                # Routes

                Who may ask for what: the first row that fits decides, and what no row names is denied.

                | method | path | least role |
                | --- | --- | --- |
                """
                        + rows);
    }

    private static String row(Route route) {
        return "| %s | `%s` | %s |\n"
                .formatted(
                        route.method() == null ? "any" : route.method(),
                        route.pattern(),
                        route.least() == null
                                ? "everybody"
                                : route.least().name().toLowerCase(Locale.ROOT));
    }

    @Test
    void theEventsAreWrittenDown() throws IOException {
        var rows =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.tertulia")
                                .stream()
                                .filter(type -> type.isAssignableTo(DomainEvent.class))
                                .filter(type -> !type.isInterface())
                                .sorted(Comparator.comparing(JavaClass::getName))
                                .map(GeneratedDocumentsTest::row)
                                .collect(joining());
        Golden.same(
                "events.md",
                """
                # Events

                What the audit trail records, with the values of each besides who and when.

                | event | values |
                | --- | --- |
                """
                        + rows);
    }

    private static String row(JavaClass type) {
        var values =
                Arrays.stream(type.reflect().getRecordComponents())
                        .map(component -> component.getName())
                        .filter(name -> !name.equals("by") && !name.equals("at"))
                        .collect(joining(", "));
        var module = type.getPackageName().split("\\.")[2];
        return "| %s.%s | %s |\n".formatted(module, type.getSimpleName(), values);
    }
}
