package org.tertulia.house;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tertulia.web.Route;
import org.tertulia.web.Routes;

class GoldenRoutesTest {

    @Test
    void theRoutesAreWrittenDown() throws IOException {
        var rows = Routes.TABLE.stream().map(GoldenRoutesTest::row).collect(joining());
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
}
