package org.tertulia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.RunningTertulia;
import org.tertulia.testing.Visitor;
import org.tertulia.web.Demo;

/** A made-up company says so on every page, before the door and behind it. */
class DemoCrawlTest {

    private static final Pattern MARK = Pattern.compile("Demostración|Demonstration");

    private final Links links = new Links("/today");
    private final List<String> troubles = new ArrayList<>();

    @Test
    void everyPageOfADemonstrationSaysThatItIsOne() {
        try (var program = RunningTertulia.start("tertulia.demo=true")) {
            var demo = program.part(Demo.class);
            Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> demo.since() != null);
            var olga = new Visitor(URI.create(program.url()).getPort());
            look(olga, "/sign-in", 200);
            look(olga, "/sign-in?x=%FF", 400);
            assertThat(olga.signIn("olga@olmo.example", demo.password()).statusCode())
                    .isEqualTo(303);
            look(olga, "/there-is-no-such-page", 404);
            for (var next = links.next(); next.isPresent(); next = links.next()) {
                look(olga, next.get(), next.get().equals("/") ? 303 : 200);
            }
        }
        assertThat(links.visited()).hasSizeGreaterThan(60);
        assertThat(troubles).isEmpty();
    }

    private void look(Visitor visitor, String path, int status) {
        var answer = visitor.get(path, "Accept-Language", "es");
        if (answer.statusCode() != status) {
            troubles.add(path + " answers " + answer.statusCode());
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            var page = Jsoup.parse(answer.body());
            if (!MARK.matcher(page.select(".demo strong").text()).find()) {
                troubles.add(path + " passes itself off as real");
            }
            if (status == 200) {
                note(page);
            }
        }
    }

    private void note(Document page) {
        page.select("a[href^=/]:not([download])").eachAttr("href").stream()
                .filter(link -> !link.startsWith("//"))
                .map(link -> link.replaceFirst("#.*", ""))
                .forEach(links::note);
    }
}
