package org.tertulia.audience.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.audience.Contact;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Erasing;
import org.tertulia.audience.ErasureRequest;
import org.tertulia.audience.ErasureRequests;
import org.tertulia.audience.Merge;
import org.tertulia.audience.Merges;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.messages.Position;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** A contact: who they are, what they said, and their erasure. */
@Controller
@RequestMapping("/contacts/{number:[0-9]{1,18}}")
class ContactController {

    private static final int SHOWN = 50;

    private final Contacts contacts;
    private final ErasureRequests requests;
    private final Erasing erasing;
    private final Merges merges;
    private final Members members;

    ContactController(
            Contacts contacts,
            ErasureRequests requests,
            Erasing erasing,
            Merges merges,
            Members members) {
        this.contacts = contacts;
        this.merges = merges;
        this.requests = requests;
        this.erasing = erasing;
        this.members = members;
    }

    /** One that was merged leads to who stands for it. */
    @GetMapping
    Object show(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String after) {
        var stands = contacts.byNumber(sight, number).number();
        return stands == number
                ? html(page, sight, number, after, "", Mistake.NONE)
                : Redirect.to("/contacts/" + stands);
    }

    private Html html(
            Page page,
            Sight sight,
            long number,
            @Nullable String after,
            String reason,
            Mistake wrong) {
        var contact = contacts.byNumber(sight, number);
        var behind = Position.parse(after).orElse(null);
        var history = contacts.history(sight, contact.id(), behind, SHOWN);
        var view =
                new ContactView(
                        contact,
                        history,
                        next(contact, history),
                        asked(page, sight, contact),
                        merges(page, contact),
                        reason,
                        wrong);
        var titled = page.at(Place.NONE).titled(page.t("audience.contact.title", view.name(page)));
        return out -> JtecontactGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/erasure")
    Object ask(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason) {
        try {
            erasing.ask(sight, number, reason);
            return Redirect.to("/contacts/" + number).saying("audience.erasure.done.asked");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.Unfit)) {
                throw refused;
            }
            var wrong = new Mistake("reason", page.t(refused.refusal()));
            return ResponseEntity.unprocessableContent()
                    .body(html(page, sight, number, null, reason, wrong));
        }
    }

    @PostMapping("/erasure/confirmation")
    Redirect confirm(Sight sight, @PathVariable long number) {
        erasing.confirm(sight, number);
        return Redirect.to("/contacts/" + number).saying("audience.erasure.done.confirmed");
    }

    @PostMapping("/erasure/refusal")
    Redirect decline(Sight sight, @PathVariable long number) {
        erasing.decline(sight, number);
        return Redirect.to("/contacts/" + number).saying("audience.erasure.done.declined");
    }

    private List<ContactView.Merged> merges(Page page, Contact contact) {
        var all = merges.of(contact);
        var people = members.names(all.stream().map(Merge::by).distinct().toList());
        return all.stream()
                .map(
                        merge ->
                                new ContactView.Merged(
                                        merge.number(),
                                        merge.name() == null
                                                ? page.t("audience.contact.erased")
                                                : merge.name(),
                                        people.getOrDefault(
                                                merge.by(), page.t("audience.erasure.somebody")),
                                        merge.at()))
                .toList();
    }

    private static @Nullable String next(Contact contact, List<Message> history) {
        return history.size() < SHOWN
                ? null
                : "/contacts/" + contact.number() + "?after=" + Position.of(history.getLast());
    }

    private ContactView.@Nullable Asked asked(Page page, Sight sight, Contact contact) {
        return requests.open(contact).map(request -> asked(page, sight, request)).orElse(null);
    }

    private ContactView.Asked asked(Page page, Sight sight, ErasureRequest request) {
        var by = members.names(List.of(request.askedBy())).get(request.askedBy());
        return new ContactView.Asked(
                by == null ? page.t("audience.erasure.somebody") : by,
                request.reason(),
                request.askedBy().equals(sight.who().id()));
    }
}
