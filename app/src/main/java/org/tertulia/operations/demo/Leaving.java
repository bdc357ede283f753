package org.tertulia.operations.demo;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tertulia.kernel.NotFound;
import org.tertulia.web.Changeover;
import org.tertulia.web.Html;
import org.tertulia.web.JterestartingGenerated;
import org.tertulia.web.Page;

/** {@code /demo}: what it is, and the button that removes it. */
@InDemo
@Controller
class Leaving {

    private final Changeover changeover;

    Leaving(Changeover changeover) {
        this.changeover = changeover;
    }

    @GetMapping("/demo")
    Html show(Page page) {
        var titled = page.titled(page.t("operations.demo.title"));
        return out -> JteleavingGenerated.render(out, Html.PLAIN, titled, changeover.possible());
    }

    /** Deletes it, all of it; the program comes back with one's own company. */
    @PostMapping("/demo/removal")
    Html leave(Page page) {
        if (!changeover.possible()) {
            throw new NotFound("demo/removal");
        }
        changeover.fromDemo();
        var titled = page.titled(page.t("web.restarting"));
        return out -> JterestartingGenerated.render(out, Html.PLAIN, titled, false);
    }
}
