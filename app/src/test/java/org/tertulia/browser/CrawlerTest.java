package org.tertulia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/**
 * Follows every link from the first page on, as an owner, and looks at each kind of page: whole,
 * fitting, in words; and with axe at the first of each path: in one language as wide as a desk, in
 * the other as a phone, path by path the other way round. In the second language only the first of
 * each path is drawn, the others are read.
 */
@ExtendWith(Shared.class)
class CrawlerTest {

    /** Fewer, and something is no longer led to. */
    private static final int PAGES = 60;

    private static final int DESKTOP = 1440;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    private static final Pattern FILE = Pattern.compile("\\.[a-z]+$");
    private static final Pattern BARE_KEY =
            Pattern.compile(
                    "\\b(web|inbox|networks|listening|audit|identity|organization|messages"
                            + "|audience|notifications|operations|today|bulletin|playbook)\\.(?!ndjson)[a-z]\\w*(\\.\\w+)*\\b(?!@)"
                            + "|\\{\\d[},]");

    /** The language in which the pages are seen after the first. */
    private static final String SECOND = "en";

    private static final Pattern TAG =
            Pattern.compile("<(script|style|code)[^>]*>.*?</\\1>|<[^>]*>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)[^>]*>");

    private final Links links = new Links("/today");
    private final List<String> troubles = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void everyLinkLeadsToAWholePage(String language, Olmo olmo) {
        Furniture.bring(olmo);
        var owner = olmo.member("Crawler", Role.OWNER, language);
        try (var person = olmo.person(language, DESKTOP, HEIGHT)) {
            var page = person.signIn(owner.email(), Olmo.PASSWORD, "/today");
            for (var next = links.next(); next.isPresent(); next = links.next()) {
                visit(person, page, next.get(), language);
            }
        }
        assertThat(links.visited())
                .as("the places of the house")
                .contains("/inbox", "/watches", "/mentions", "/channels", "/members", "/settings")
                .contains("/audit", "/operations", "/account", "/notifications")
                .contains("/inbox?tab=unconfirmed", "/inbox?tab=closed")
                .contains("/operations/quarantine", "/insights", "/departments")
                .hasSizeGreaterThan(PAGES);
        assertThat(troubles).isEmpty();
    }

    private void visit(Person person, Page page, String path, String language) {
        if (FILE.matcher(path).find()) {
            assertThat(page.request().get(person.at(path)).status()).as(path).isEqualTo(200);
            return;
        }
        var begins = links.begins(path);
        if (!begins && language.equals(SECOND)) {
            read(page.request().get(person.at(path)), path);
            return;
        }
        var answer = page.navigate(person.at(path));
        if (answer.status() != 200) {
            troubles.add(path + " answers " + answer.status());
            person.forgive("status of " + answer.status());
            return;
        }
        var atDesk = links.begun() % 2 == (language.equals(SECOND) ? 1 : 0);
        look(page, path, begins && atDesk);
        page.setViewportSize(PHONE, HEIGHT);
        look(page, path + " on a phone", begins && !atDesk);
        page.setViewportSize(DESKTOP, HEIGHT);
        words(page.locator("body").innerText(), path);
        links(page).forEach(links::note);
    }

    /** In the second language a kind of page is drawn once, and its others are only read. */
    private void read(APIResponse answer, String path) {
        if (answer.status() != 200) {
            troubles.add(path + " answers " + answer.status());
            return;
        }
        var html = answer.text();
        words(TAG.matcher(html).replaceAll(" "), path);
        LINK.matcher(html)
                .results()
                .filter(link -> !link.group().contains(" download"))
                .map(link -> link.group(1).replace("&amp;", "&"))
                .forEach(links::note);
    }

    private void words(String text, String path) {
        BARE_KEY.matcher(text)
                .results()
                .forEach(found -> troubles.add(path + " says " + found.group()));
    }

    private void look(Page page, String where, boolean closely) {
        try {
            if (closely) {
                Accessible.check(page);
            }
            Wide.demandFitting(page);
        } catch (AssertionError trouble) {
            troubles.add(where + ": " + trouble.getMessage());
        }
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
}
