package org.tertulia.audience.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.audience.Contact;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Likely;
import org.tertulia.audience.Merging;
import org.tertulia.audience.Seeking;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /contacts/7/merge}: who else is the same person. */
@Controller
@RequestMapping("/contacts/{number:[0-9]{1,18}}/merge")
class MergePages {

    private static final int FOUND = 12;

    private final Contacts contacts;
    private final Seeking seeking;
    private final Likely likely;
    private final Merging merging;

    MergePages(Contacts contacts, Seeking seeking, Likely likely, Merging merging) {
        this.contacts = contacts;
        this.seeking = seeking;
        this.likely = likely;
        this.merging = merging;
    }

    @GetMapping
    Object choose(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String q) {
        var contact = contacts.byNumber(sight, number);
        if (contact.number() != number || contact.erased()) {
            return Redirect.to("/contacts/" + contact.number());
        }
        var words = q.strip();
        var view =
                new MergeView(
                        contact, words, found(sight, contact, words), likely(sight, page, contact));
        var titled = page.at(Place.NONE).titled(page.t("audience.merge.title", view.name(page)));
        Html html = out -> JtemergeGenerated.render(out, Html.PLAIN, titled, view);
        return html;
    }

    /** By its number too, as people write it: {@code #17}. */
    private List<Contact> found(Sight sight, Contact contact, String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Contact>();
        if (words.matches("#?[0-9]{1,18}")) {
            try {
                found.add(contacts.byNumber(sight, Long.parseLong(words.replace("#", ""))));
            } catch (NotFound none) {
                // The digits may be of a name.
            }
        }
        found.addAll(seeking.called(sight, words, FOUND));
        var seen = new HashSet<Long>();
        return found.stream()
                .filter(each -> !each.erased() && each.number() != contact.number())
                .filter(each -> seen.add(each.number()))
                .toList();
    }

    private List<MergeView.Guess> likely(Sight sight, Page page, Contact contact) {
        return likely.of(sight, contact).stream()
                .map(match -> new MergeView.Guess(match.contact(), why(page, match)))
                .toList();
    }

    private static String why(Page page, Likely.Match match) {
        return switch (match.same()) {
            case ADDRESS -> page.t("audience.merge.same.address", match.what());
            case HANDLE -> page.t("audience.merge.same.handle", match.what());
            case NAME -> page.t("audience.merge.same.name", match.what());
        };
    }

    @PostMapping
    Redirect merge(
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "0") long contact) {
        var person = merging.merge(sight, number, contact);
        return Redirect.to("/contacts/" + person.number()).saying("audience.merge.done");
    }

    @PostMapping("/{other:[0-9]{1,18}}/undoing")
    Redirect undo(Sight sight, @PathVariable long number, @PathVariable long other) {
        merging.undo(sight, number, other);
        if (sees(sight, other)) {
            return Redirect.to("/contacts/" + other).saying("audience.merge.undone");
        }
        var rest = sees(sight, number) ? "/contacts/" + number : "/inbox";
        return Redirect.to(rest).saying("audience.merge.undone.unseen");
    }

    /** Of two people whom somebody saw as one, they may see one from now on. */
    private boolean sees(Sight sight, long number) {
        try {
            contacts.byNumber(sight, number);
            return true;
        } catch (NotFound unseen) {
            return false;
        }
    }
}
