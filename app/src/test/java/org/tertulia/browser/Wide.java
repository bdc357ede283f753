package org.tertulia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Nobody should have to push a page sideways. */
final class Wide {

    private Wide() {}

    static void demandFitting(Page page) {
        assertThat(tooWide(page)).as("sticks out of " + page.url()).isEqualTo("");
    }

    /** The tags and classes of what is wider than the window; empty when nothing is. */
    private static String tooWide(Page page) {
        return (String)
                page.evaluate(
                        """
                        async () => {
                            const root = document.documentElement;
                            // What is drawn follows the width of its place some frames later.
                            for (let frame = 0; frame < 60 && root.scrollWidth > root.clientWidth; frame++)
                                await new Promise(requestAnimationFrame);
                            if (root.scrollWidth <= root.clientWidth) return '';
                            return [...document.body.querySelectorAll('*')]
                                .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
                                .map((one) => one.localName + '.' + one.className).slice(0, 5).join(' ') || 'something';
                        }
                        """);
    }
}
