package org.tertulia.inbox.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Assigning;
import org.tertulia.inbox.Takeover;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Redirect;

/** Who supervises puts a name on a conversation. */
@Controller
class AssignmentController {

    private final Assigning assigning;
    private final Members members;

    AssignmentController(Assigning assigning, Members members) {
        this.assigning = assigning;
        this.members = members;
    }

    /**
     * {@code to} is a colleague's handle, {@code because} the reason where somebody else has it; it
     * goes back to the list of the day.
     */
    @PostMapping("/conversations/{number}/assignment")
    Redirect assign(
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String words) {
        var member = members.find(to, sight).orElseThrow(() -> new NotFound("member:" + to));
        assigning.assign(sight, number, member.id(), Takeover.given(because, words));
        return Redirect.to("/inbox/day").saying("inbox.day.assigned", number, member.name());
    }
}
