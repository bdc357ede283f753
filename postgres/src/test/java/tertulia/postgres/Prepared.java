package tertulia.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Spares a test's folder the unpacking, by pointing to programs that are unpacked already. */
final class Prepared {

    private Prepared() {}

    static Path folder(Path folder) throws IOException {
        var home = Home.in(folder);
        var account = Account.current();
        if (account != Account.NOBODY) {
            var name = "bin-" + Binaries.VERSION;
            Files.createSymbolicLink(
                    home.path().resolve(name), Temporary.programs(home, account).resolve(name));
        }
        return folder;
    }
}
