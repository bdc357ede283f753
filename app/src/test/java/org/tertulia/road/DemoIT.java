package org.tertulia.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tertulia.testing.Cast;
import org.tertulia.testing.Visitor;

/** The made-up company comes and goes without touching one's own. */
class DemoIT {

    @TempDir private Path folder;

    @Test
    void oneButtonRemovesItWholeAndOnesOwnCompanyCanBegin() throws Exception {
        var data = folder.resolve("data");
        try (var program = OwnProcess.start(data, "tertulia.demo=true")) {
            var olga = signedIn(program.url(), "olga@olmo.example");
            assertThat(olga.get("/today").body()).contains("<aside class=\"demo\"", "/demo");
            assertThat(data.resolve("demo").resolve("postgres")).exists();
            assertThat(data.resolve("postgres")).doesNotExist();

            var ana = signedIn(program.url(), "ana@olmo.example");
            assertThat(ana.post("/demo/removal", Map.of("_csrf", ana.token("/account"))))
                    .extracting(answer -> answer.statusCode())
                    .isEqualTo(403);
            var removal = olga.post("/demo/removal", Map.of("_csrf", olga.token("/demo")));
            assertThat(removal.statusCode()).isEqualTo(200);
            assertThat(removal.body()).contains("<restart-wait");

            var setup = visitor(program.nextUrl()).get("/setup");
            assertThat(setup.statusCode()).isEqualTo(200);
            assertThat(setup.body()).contains("/setup/demo").doesNotContain("<aside");
            assertThat(data.resolve("demo")).doesNotExist();
            assertThat(data.resolve("postgres")).exists();
        }
    }

    private static Visitor signedIn(String url, String email) {
        var visitor = visitor(url);
        assertThat(visitor.signIn(email, Cast.PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static Visitor visitor(String url) {
        return new Visitor(URI.create(url).getPort());
    }
}
