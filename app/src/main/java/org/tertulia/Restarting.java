package org.tertulia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.tertulia.web.Changeover;

/** Ends everything in order, in this very process, and starts it again with the other company. */
@Component
class Restarting implements Changeover {

    private static final Logger LOG = LoggerFactory.getLogger(Restarting.class);
    private static final String DEMO = "--tertulia.demo";

    private final ConfigurableApplicationContext context;
    private final ApplicationArguments arguments;
    private final Database database;
    private final Path data;
    private final boolean demo;
    private final AtomicBoolean begun = new AtomicBoolean();

    Restarting(
            ConfigurableApplicationContext context,
            ApplicationArguments arguments,
            Database database,
            @Value("${tertulia.data}") Path data,
            @Value("${tertulia.demo:false}") boolean demo) {
        this.context = context;
        this.arguments = arguments;
        this.database = database;
        this.data = data;
        this.demo = demo;
    }

    @Override
    public boolean possible() {
        return !database.external();
    }

    @Override
    public void toDemo() {
        demand(!demo);
        restart(true, () -> {});
    }

    @Override
    public void fromDemo() {
        demand(demo && data.endsWith(DemoSettings.FOLDER));
        restart(false, () -> delete(data));
    }

    private void demand(boolean sense) {
        if (!possible() || !sense) {
            throw new IllegalStateException("There is nothing to change over from " + data);
        }
    }

    /** The request that asked for it is answered first: the server waits for those under way. */
    private void restart(boolean toDemo, Runnable between) {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .name("restarting")
                    .daemon(false)
                    .start(() -> restartNow(toDemo, between));
        }
    }

    private void restartNow(boolean toDemo, Runnable between) {
        try {
            LOG.info("Starting again, {} the demonstration", toDemo ? "with" : "without");
            context.close();
            between.run();
            // Not run directly: Spring knows by who is main which parts the build has put together.
            Tertulia.main(arguments(toDemo));
        } catch (RuntimeException e) {
            LOG.error("RUN-02: Tertulia could not start again", e);
            System.exit(1);
        }
    }

    private String[] arguments(boolean toDemo) {
        var others =
                Arrays.stream(arguments.getSourceArgs())
                        .filter(argument -> !argument.startsWith(DEMO + "="));
        return Stream.concat(others, Stream.of(DEMO + "=" + toDemo)).toArray(String[]::new);
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deleting());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Links are deleted, not followed. */
    private static class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
                throws IOException {
            if (trouble != null) {
                throw trouble;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
