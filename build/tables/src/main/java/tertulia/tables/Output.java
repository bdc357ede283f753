package tertulia.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The folder of generated sources. */
final class Output {

    private Output() {}

    static void empty(Path output) throws IOException {
        if (Files.exists(output)) {
            try (var all = Files.walk(output)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(output);
    }

    /** Marks the packages of the read views as those that other modules may use. */
    static void publish(List<String> schemas, Path output) throws IOException {
        for (var schema : schemas) {
            if (SchemaPackages.isForOthers(schema)) {
                var name = SchemaPackages.of(schema);
                open(output, name);
                // The packages below are named one by one: they are not offered with the one above.
                open(output, name + ".tables");
                open(output, name + ".tables.records");
            }
        }
    }

    private static void open(Path output, String name) throws IOException {
        var folder = Files.createDirectories(output.resolve(name.replace('.', '/')));
        Files.writeString(folder.resolve("package-info.java"), namedInterface(name));
    }

    private static String namedInterface(String name) {
        return """
        @org.springframework.modulith.NamedInterface(name = "read")
        package %s;
        """
                .formatted(name);
    }
}
