package org.tertulia.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Checks a page as axe does, for WCAG 2.2 AA and what axe holds for good practice. */
public final class Accessible {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    public static void check(Page page) {
        assertThat(violations(page)).as("axe on " + page.url()).isEmpty();
    }

    /**
     * The rule, the element and what is wrong with it. Found in the page itself: axe prefers to put
     * it together on a blank one, which takes seconds each time.
     */
    public static List<String> violations(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options).withTags(RULES);
        return axe.analyze().getViolations().stream()
                .flatMap(
                        rule ->
                                rule.getNodes().stream()
                                        .map(
                                                node ->
                                                        Stream.of(
                                                                        rule.getId(),
                                                                        node.getHtml(),
                                                                        node.getFailureSummary())
                                                                .toList()
                                                                .toString()))
                .toList();
    }
}
