package org.tertulia.networks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Tells a data folder from every copy of it: the file holds an id and the number that the file
 * system gave to the file. A copy has another number, a renamed folder has not.
 */
final class InstanceFile {

    private static final String NAME = "instance";

    private InstanceFile() {}

    /** The folder's id: drawn anew where there is none, and in a copy. */
    static UUID read(Path data) {
        try {
            Files.createDirectories(data);
            var file = data.resolve(NAME);
            if (Files.exists(file)) {
                var words = Files.readString(file).strip().split(" ");
                if (words.length == 2 && words[1].equals(number(file))) {
                    return UUID.fromString(words[0]);
                }
            }
            return draw(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID draw(Path data) throws IOException {
        var id = UUID.randomUUID();
        var draft = Files.createTempFile(data, "." + NAME, ".new");
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap("%s %s%n".formatted(id, number(draft)).getBytes(UTF_8)));
            out.force(true);
        }
        // Renaming keeps the file's number.
        Files.move(draft, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    private static String number(Path file) throws IOException {
        return String.valueOf(Files.getAttribute(file, "unix:ino"));
    }
}
