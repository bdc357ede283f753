package tertulia.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** What the system tells of its processes. */
final class Processes {

    private static final Path ALL = Path.of("/proc");

    private Processes() {}

    static LongStream matching(LongPredicate condition) {
        try (var processes = Files.newDirectoryStream(ALL, "[0-9]*")) {
            var matching = LongStream.builder();
            for (var process : processes) {
                var number = Long.parseLong(process.getFileName().toString());
                if (condition.test(number)) {
                    matching.add(number);
                }
            }
            return matching.build();
        } catch (IOException e) {
            return LongStream.empty();
        }
    }

    static boolean exists(long process) {
        return Files.exists(path(process));
    }

    /** Whether its program file has that name; a process that is over has none. */
    static boolean runs(long process, String program) {
        return command(process).getFirst().endsWith("/" + program);
    }

    /** The parent by its file, a child by the title it gives itself. */
    static boolean isPostgres(long process) {
        return runs(process, "postgres") || command(process).getFirst().startsWith("postgres: ");
    }

    static boolean names(long process, String argument) {
        return command(process).contains(argument);
    }

    /** Compares the folders themselves: another container's may have the same path. */
    static Place placeOf(long process, Path folder) {
        try {
            return Files.isSameFile(path(process).resolve("cwd"), folder)
                    ? Place.INSIDE
                    : Place.ELSEWHERE;
        } catch (IOException e) {
            return Place.HIDDEN;
        }
    }

    /** Where a process works, as far as the system lets us know. */
    enum Place {
        INSIDE,
        ELSEWHERE,
        HIDDEN
    }

    private static List<String> command(long process) {
        try {
            var line = Files.readString(path(process).resolve("cmdline"), StandardCharsets.UTF_8);
            return List.of(line.split("\0"));
        } catch (IOException e) {
            return List.of("");
        }
    }

    private static Path path(long process) {
        return ALL.resolve(Long.toString(process));
    }
}
