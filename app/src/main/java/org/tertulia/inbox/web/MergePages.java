package org.tertulia.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Merging;
import org.tertulia.inbox.Recognising;
import org.tertulia.inbox.Splitting;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** Makes several conversations one matter, or one two. */
@Controller
@RequestMapping("/conversations/{number}")
class MergePages {

    /** So many of their messages are offered: what is split off was said lately. */
    private static final int SAID = 100;

    private final Conversations conversations;
    private final Merging merging;
    private final Recognising recognising;
    private final Splitting splitting;
    private final Others others;
    private final Timelines timelines;

    MergePages(
            Conversations conversations,
            Merging merging,
            Recognising recognising,
            Splitting splitting,
            Others others,
            Timelines timelines) {
        this.conversations = conversations;
        this.merging = merging;
        this.recognising = recognising;
        this.splitting = splitting;
        this.others = others;
        this.timelines = timelines;
    }

    @GetMapping("/merges")
    Html choose(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        return merges(page, sight, number, query, Set.of(), "");
    }

    /** {@code with} are the numbers of those that are one with this. */
    @PostMapping("/merges")
    Object merge(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") Set<Long> with,
            @RequestParam Map<String, String> query) {
        // A gap between two commas is no number.
        with.removeIf(Objects::isNull);
        try {
            merging.merge(sight, number, with);
            return back(number, query).saying("inbox.merge.said", with.size());
        } catch (Refused refused) {
            var why = page.t(refused.refusal());
            return status(refused.refusal()).body(merges(page, sight, number, query, with, why));
        }
    }

    private Html merges(
            Page page,
            Sight sight,
            long number,
            Map<String, String> query,
            Set<Long> chosen,
            String refused) {
        var conversation = conversations.find(sight, number);
        var filter = Filter.of(query, Tab.WAITING);
        var view = new MergeView(number, filter, others.of(sight, conversation), chosen, refused);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.merge"));
        return out -> JtemergingGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** Who wrote in the other conversation is whom this one is with. */
    @PostMapping("/strays/{other}")
    Redirect recognise(
            Sight sight,
            @PathVariable long number,
            @PathVariable long other,
            @RequestParam Map<String, String> query) {
        recognising.recognise(sight, number, other);
        return back(number, query).saying("inbox.overheard.joined", other);
    }

    @PostMapping("/merges/{other}/end")
    Redirect undo(
            Sight sight,
            @PathVariable long number,
            @PathVariable long other,
            @RequestParam Map<String, String> query) {
        merging.undo(sight, number, other);
        return back(number, query).saying("inbox.merge.undone", other);
    }

    @GetMapping("/split")
    Html pick(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        return split(page, sight, number, query, Set.of(), "");
    }

    /** {@code message} are the ids of theirs that are another matter. */
    @PostMapping("/split")
    Object split(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") Set<UUID> message,
            @RequestParam Map<String, String> query) {
        try {
            var part = splitting.split(sight, number, ids(message));
            return back(part, query).saying("inbox.split.said", number);
        } catch (Refused refused) {
            var why = page.t(refused.refusal());
            return status(refused.refusal()).body(split(page, sight, number, query, message, why));
        }
    }

    private static List<MessageId> ids(Set<UUID> given) {
        return given.stream().map(MessageId::new).toList();
    }

    private Html split(
            Page page,
            Sight sight,
            long number,
            Map<String, String> query,
            Set<UUID> chosen,
            String refused) {
        var conversation = conversations.find(sight, number);
        var filter = Filter.of(query, Tab.WAITING);
        var view =
                new SplitView(
                        number,
                        filter,
                        timelines.theirs(sight, conversation, SAID),
                        chosen,
                        refused);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.split"));
        return out -> JtesplittingGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static Redirect back(long number, Map<String, String> query) {
        return Redirect.to(Filter.of(query, Tab.WAITING).conversation(number));
    }

    private static ResponseEntity.BodyBuilder status(Refusal refusal) {
        return ResponseEntity.status(
                refusal instanceof Refusal.Unfit
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT);
    }
}
