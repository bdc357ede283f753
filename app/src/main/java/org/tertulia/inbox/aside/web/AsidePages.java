package org.tertulia.inbox.aside.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.audience.Contact;
import org.tertulia.audience.Contacts;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.SaidOpenly;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.aside.Consent;
import org.tertulia.inbox.aside.GoingAside;
import org.tertulia.inbox.aside.Mailboxes;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.Texts;
import org.tertulia.web.kit.Option;

/** {@code /conversations/1042/aside}: a conversation goes on in private, and comes back. */
@Controller
@RequestMapping("/conversations/{number}/aside")
class AsidePages {

    /** Longer ones are none, and would be too long for an address to go back to. */
    private static final int LONGEST_TAB = 20;

    private final Conversations conversations;
    private final GoingAside going;
    private final Mailboxes mailboxes;
    private final Voices voices;
    private final Contacts contacts;
    private final Brands brands;
    private final SaidOpenly openly;
    private final Texts texts;

    AsidePages(
            Conversations conversations,
            GoingAside going,
            Mailboxes mailboxes,
            Voices voices,
            Contacts contacts,
            Brands brands,
            SaidOpenly openly,
            Texts texts) {
        this.conversations = conversations;
        this.going = going;
        this.mailboxes = mailboxes;
        this.voices = voices;
        this.contacts = contacts;
        this.brands = brands;
        this.openly = openly;
        this.texts = texts;
    }

    @GetMapping
    Html show(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        return html(sight, page, number, query, Map.of(), "");
    }

    /** {@code way} is {@code direct}, or the number of the mailbox from which is written. */
    @PostMapping
    Object go(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String way,
            @RequestParam Map<String, String> typed) {
        try {
            going.go(sight, number, typed(way, typed));
            return Redirect.to(conversation(number, typed)).saying("inbox.aside.gone");
        } catch (Refused refused) {
            var refusal = refused.refusal();
            return ResponseEntity.status(
                            refusal instanceof Refusal.Unfit
                                    ? HttpStatus.UNPROCESSABLE_CONTENT
                                    : HttpStatus.CONFLICT)
                    .body(html(sight, page, number, typed, typed, page.t(refusal)));
        }
    }

    private static GoingAside.Typed typed(String way, Map<String, String> typed) {
        return way.equals("direct")
                ? GoingAside.Typed.directly()
                : new GoingAside.Typed(
                        way.matches("[0-9]{1,9}") ? Integer.valueOf(way) : Integer.valueOf(0),
                        typed.getOrDefault("recipient", ""),
                        typed.getOrDefault("subject", ""),
                        Consent.of(typed.getOrDefault("consent", "")).orElse(null),
                        typed.getOrDefault("words", ""));
    }

    @PostMapping("/end")
    Redirect comeBack(
            Sight sight, @PathVariable long number, @RequestParam Map<String, String> query) {
        going.comeBack(sight, number);
        return Redirect.to(conversation(number, query)).saying("inbox.aside.back");
    }

    private Html html(
            Sight sight,
            Page page,
            long number,
            Map<String, String> query,
            Map<String, String> typed,
            String refused) {
        var conversation = conversations.find(sight, number);
        var boxes = mailboxes.of(sight, conversation.brand());
        var tongue = tongue(sight, page, conversation);
        var view =
                new AsideView(
                        number,
                        conversation(number, query),
                        tab(query),
                        direct(conversation),
                        boxes.stream().map(AsidePages::option).toList(),
                        asks(conversation, tongue, query, boxes),
                        typed.getOrDefault("way", way(conversation, boxes)),
                        typed.getOrDefault("recipient", known(sight, conversation, boxes)),
                        typed.getOrDefault("subject", subject(sight, tongue, conversation)),
                        typed.getOrDefault("consent", ""),
                        typed.getOrDefault("words", ""),
                        refused);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.aside"));
        return out -> JteasideGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static Option option(Channel mailbox) {
        return new Option(String.valueOf(mailbox.number()), mailbox.name());
    }

    private String direct(Conversation conversation) {
        return mailboxes.takesDirect(conversation)
                ? voices.on(conversation.place().channel()).channel().name()
                : "";
    }

    private String way(Conversation conversation, List<Channel> boxes) {
        return mailboxes.takesDirect(conversation) || boxes.isEmpty()
                ? "direct"
                : String.valueOf(boxes.getFirst().number());
    }

    /** Where they wrote from before, if they did. */
    private String known(Sight sight, Conversation conversation, List<Channel> boxes) {
        var id = conversation.contact();
        var networks = boxes.stream().map(Channel::network).toList();
        if (id == null || networks.isEmpty()) {
            return "";
        }
        try {
            return contacts.byId(sight, id).profiles().stream()
                    .filter(profile -> networks.contains(profile.network()))
                    .map(Contact.Profile::handle)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        } catch (NotFound unseen) {
            return "";
        }
    }

    /** In which they wrote to all, where we speak it; else the reader's. */
    private Locale tongue(Sight sight, Page page, Conversation conversation) {
        return openly.latest(sight, conversation)
                .map(Message::language)
                .map(Locale::of)
                .filter(Texts.LOCALES::contains)
                .orElse(page.locale());
    }

    private String subject(Sight sight, Locale tongue, Conversation conversation) {
        var brand = brands.find(conversation.brand(), sight).map(Brand::name).orElse("");
        return texts.text(tongue, "inbox.aside.subject.usual", brand);
    }

    /**
     * What asks in public how to go on: nobody is to write there what all would read. By the number
     * we know whom a mail is from, whatever address it comes from.
     */
    private String asks(
            Conversation conversation,
            Locale tongue,
            Map<String, String> query,
            List<Channel> boxes) {
        var number = conversation.number();
        var address = boxes.isEmpty() ? null : mailboxes.address(boxes.getFirst());
        var text =
                address == null
                        ? texts.text(tongue, "inbox.aside.ask.directly")
                        : texts.text(tongue, "inbox.aside.ask.mailbox", address, number);
        var path = conversation(number, query);
        var sign = path.contains("?") ? "&" : "?";
        return path + sign + "draft=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The list from which it was opened goes on. */
    private static String conversation(long number, Map<String, String> query) {
        var tab = tab(query);
        return "/conversations/" + number + (tab.isEmpty() ? "" : "?tab=" + tab);
    }

    private static String tab(Map<String, String> query) {
        var tab = query.getOrDefault("tab", "").replaceAll("[^a-z]", "");
        return tab.length() > LONGEST_TAB ? "" : tab;
    }
}
