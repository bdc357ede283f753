package org.tertulia.organization.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Sight;
import org.tertulia.web.Redirect;

/** {@code /team}: to the first of the team's pages that the person may open. */
@Controller
class TeamPage {

    @GetMapping("/team")
    Redirect lead(Sight sight) {
        return Redirect.to(sight.may(Role.SUPERVISOR) ? "/members" : "/insights");
    }
}
