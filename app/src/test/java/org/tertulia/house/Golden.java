package org.tertulia.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

/** Documents that the program writes and people read: committed, and compared at every run. */
public final class Golden {

    private Golden() {}

    /** Compares with {@code docs/generated/<name>}; leaves the new one in {@code app/target}. */
    public static void same(String name, String actual) throws IOException {
        var committed = Sources.ROOT.resolve("docs/generated").resolve(name);
        var written = Files.writeString(Sources.ROOT.resolve("app/target").resolve(name), actual);
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as(
                        "If this change is meant: cp %s docs/generated/",
                        Sources.ROOT.relativize(written))
                .isEqualTo(actual);
    }
}
