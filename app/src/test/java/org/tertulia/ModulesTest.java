package org.tertulia;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.tertulia.house.Golden;
import org.tertulia.kernel.DomainEvent;

/** What the classes say of the modules. Reading them takes long, so it is done once for all. */
class ModulesTest {

    private static final String ROOT = Tertulia.class.getPackageName();

    private static final ApplicationModules MODULES = ApplicationModules.of(Tertulia.class);

    @Test
    void eachModuleUsesOnlyWhatOthersOffer() {
        MODULES.verify();
    }

    @Test
    void whatEachUsesIsWrittenDown() throws IOException {
        var rows =
                MODULES.stream()
                        .filter(module -> !module.isRootModule())
                        .sorted(Comparator.comparing(ModulesTest::name))
                        .map(module -> "| %s | %s |\n".formatted(name(module), uses(module)))
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

    private static String uses(ApplicationModule module) {
        return classes(module)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(used -> used.startsWith(ROOT + "."))
                .map(used -> used.split("\\.")[2])
                .distinct()
                .filter(used -> !used.equals(name(module)))
                .filter(used -> !used.equals("kernel") && !used.equals("web"))
                .sorted()
                .collect(joining(", "));
    }

    private static Stream<JavaClass> classes(ApplicationModule module) {
        return StreamSupport.stream(module.getBasePackage().spliterator(), false);
    }

    @Test
    void theEventsAreWrittenDown() throws IOException {
        var rows =
                MODULES.stream()
                        .flatMap(ModulesTest::classes)
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .filter(type -> !type.isInterface())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(ModulesTest::row)
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
