package org.tertulia.networks.plaza;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** The square of a brand: one speaks there as a customer and reads what the brand answers. */
@Controller
@RequestMapping("/plaza/{number}")
class SquarePages {

    private static final int SHOWN = 120;
    private static final int DIRECTS_SHOWN = 30;

    private final Channels channels;
    private final Square square;
    private final Entries entries;
    private final Customers customers;
    private final Lives lives;

    SquarePages(
            Channels channels, Square square, Entries entries, Customers customers, Lives lives) {
        this.channels = channels;
        this.square = square;
        this.entries = entries;
        this.customers = customers;
        this.lives = lives;
    }

    @GetMapping
    Html show(
            Page page,
            Sight sight,
            @PathVariable int number,
            @RequestParam(name = "as", defaultValue = "") String handle,
            @RequestParam(required = false) @Nullable Long beneath,
            @RequestParam(required = false) @Nullable Long editing,
            @RequestParam(required = false) @Nullable Long before) {
        return html(page, view(channel(sight, number), handle, beneath, editing, before, null));
    }

    private static Html html(Page page, SquareView view) {
        var titled = page.at(Place.CHANNELS).titled(view.channel().name());
        return out -> JtesquareGenerated.render(out, Html.PLAIN, titled, view);
    }

    private SquareView view(
            Channel channel,
            String handle,
            @Nullable Long beneath,
            @Nullable Long editing,
            @Nullable Long before,
            @Nullable Draft draft) {
        var all = customers.all();
        var me = all.stream().filter(one -> one.handle().equals(handle)).findFirst().orElse(null);
        return new SquareView(
                channel,
                me,
                all,
                lives.of(channel),
                threads(channel, before == null ? Long.MAX_VALUE : before),
                before,
                me == null ? List.of() : entries.directs(channel.id(), me, DIRECTS_SHOWN),
                entry(channel, beneath),
                entry(channel, editing),
                draft);
    }

    /** So many entries back, and what they hang from though it be older. */
    private SquareView.Threads threads(Channel channel, long before) {
        var latest = entries.latest(channel.id(), before, SHOWN);
        var roots =
                entries.of(channel.id(), latest.stream().map(Entry::thread).distinct().toList());
        var oldest = latest.size() < SHOWN ? null : latest.getFirst().id();
        return SquareView.Threads.of(latest, roots, oldest);
    }

    private @Nullable Entry entry(Channel channel, @Nullable Long id) {
        return id == null
                ? null
                : entries.find(channel.id(), id).filter(found -> !found.deleted()).orElse(null);
    }

    /** Says something: to all, beneath an entry, or to the brand alone. */
    @PostMapping("/entries")
    Object say(
            Page page,
            Sight sight,
            @PathVariable int number,
            @RequestParam String name,
            @RequestParam String text,
            @RequestParam(defaultValue = "false") boolean alone,
            @RequestParam(required = false) @Nullable Long beneath) {
        var channel = channel(sight, number);
        try {
            var me = customers.named(name);
            if (alone) {
                square.whisper(channel.id(), me, text);
            } else {
                square.say(channel.id(), me, beneath, text);
            }
            return back(number, me);
        } catch (Refused refused) {
            var draft = draft(page, name, text, refused);
            return untaken(page, view(channel, Customers.handle(name), beneath, null, null, draft));
        }
    }

    /** The sentence stands beside the field that it is about. */
    private static Draft draft(Page page, String name, String text, Refused refused) {
        var why = page.t(refused.refusal());
        return refused.refusal() instanceof PlazaRefusal.CustomerNameUnfit
                ? new Draft(name, text, why, null)
                : new Draft(name, text, null, why);
    }

    private static ResponseEntity<Html> untaken(Page page, SquareView view) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(html(page, view));
    }

    @PostMapping("/entries/{entry}")
    Object edit(
            Page page,
            Sight sight,
            @PathVariable int number,
            @PathVariable long entry,
            @RequestParam String name,
            @RequestParam String text) {
        var me = customers.named(name);
        var channel = channel(sight, number);
        try {
            square.edit(channel.id(), me, entry, text);
            return back(number, me);
        } catch (Refused refused) {
            var draft = draft(page, name, text, refused);
            return untaken(page, view(channel, me.handle(), null, entry, null, draft));
        }
    }

    @PostMapping("/entries/{entry}/deletion")
    Redirect delete(
            Sight sight,
            @PathVariable int number,
            @PathVariable long entry,
            @RequestParam String name) {
        var me = customers.named(name);
        square.delete(channel(sight, number).id(), me, entry);
        return back(number, me);
    }

    private static Redirect back(int number, Customer me) {
        return Redirect.to("/plaza/%d?as=%s".formatted(number, me.handle()));
    }

    private Channel channel(Sight sight, int number) {
        var channel = channels.find(sight, number);
        if (!channel.network().equals(PlazaAdapter.NAME)) {
            throw new NotFound("plaza:" + number);
        }
        return channel;
    }
}
