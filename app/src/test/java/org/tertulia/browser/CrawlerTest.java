package org.tertulia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tertulia.kernel.Role;

/** Follows every link from the first page on, as an owner, and looks at each kind of page. */
@ExtendWith(Shared.class)
class CrawlerTest {

    /** Of pages that differ by a number only, as many as show their usual states. */
    private static final int OF_A_KIND = 4;

    private static final Pattern SINGLE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+");
    private static final Pattern FILE = Pattern.compile("\\.[a-z]+$");
    private static final Pattern BARE_KEY =
            Pattern.compile(
                    "\\b(web|inbox|networks|listening|audit|identity|organization|messages"
                            + "|audience|notifications|operations|today)\\.(?!ndjson)[a-z]\\w*(\\.\\w+)*\\b(?!@)"
                            + "|\\{\\d[},]");

    private final Map<String, Integer> kinds = new HashMap<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>(List.of("/today"));
    private final TreeSet<String> known = new TreeSet<>(ahead);
    private final List<String> troubles = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"es,1440,true", "en,1280,false", "es,768,false", "en,390,true"})
    void everyLinkLeadsToAWholePage(String language, int width, boolean axe, Olmo olmo) {
        Furniture.bring(olmo);
        var owner = olmo.member("Crawler", Role.OWNER, language);
        try (var person = olmo.person(language, width, 900)) {
            var page = person.signIn(owner.email(), Olmo.PASSWORD, "/today");
            while (!ahead.isEmpty()) {
                visit(person, page, ahead.poll(), axe);
            }
        }
        assertThat(known)
                .as("the places of the house")
                .contains("/inbox", "/watches", "/mentions", "/channels", "/members", "/settings")
                .contains("/audit", "/operations", "/account", "/notifications");
        assertThat(troubles).isEmpty();
    }

    private void visit(Person person, Page page, String path, boolean axe) {
        if (FILE.matcher(path).find()) {
            assertThat(page.request().get(person.at(path)).status()).as(path).isEqualTo(200);
            return;
        }
        var answer = page.navigate(person.at(path));
        if (answer.status() != 200) {
            troubles.add(path + " answers " + answer.status());
            person.forgive("status of " + answer.status());
            return;
        }
        try {
            if (axe) {
                Accessible.check(page);
            }
            Wide.demandFitting(page);
        } catch (AssertionError trouble) {
            troubles.add(path + ": " + trouble.getMessage());
        }
        BARE_KEY.matcher(page.locator("body").innerText())
                .results()
                .forEach(found -> troubles.add(path + " says " + found.group()));
        links(page).forEach(this::note);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('a[href]')]
                            .filter((link) => link.origin === location.origin && !link.download)
                            .map((link) => link.pathname + link.search)
                        """);
    }

    private void note(String link) {
        var address = URI.create(link);
        var kind = SINGLE.matcher(address.getPath()).replaceAll("#");
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var shape = kind + SINGLE.matcher(query).replaceAll("#");
        if (known.add(shape) && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(link);
        }
    }
}
