package tertulia.postgres;

import java.util.Locale;

/** The machines for which PostgreSQL is brought along. */
enum Platform {
    LINUX_AMD64("/postgres-linux-x86_64.txz"),
    LINUX_ARM64("/postgres-linux-arm_64.txz");

    private final String archive;

    Platform(String archive) {
        this.archive = archive;
    }

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String system, String processor) {
        if (system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            switch (processor.toLowerCase(Locale.ROOT)) {
                case "amd64", "x86_64" -> {
                    return LINUX_AMD64;
                }
                case "aarch64", "arm64" -> {
                    return LINUX_ARM64;
                }
                default -> {}
            }
        }
        throw new PostgresRefused(
                "Tertulia brings PostgreSQL for Linux on x86-64 and arm64, not for %s on %s:"
                                .formatted(system, processor)
                        + " use Linux, or a PostgreSQL of your own by its address.");
    }

    String archive() {
        return archive;
    }
}
