package org.tertulia.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The figure at the bell, fetched again whenever a notification arrives. */
@Controller
class Bell {

    @GetMapping("/bell")
    Html bell(Page page) {
        return out -> JtebellGenerated.render(out, Html.PLAIN, page);
    }
}
