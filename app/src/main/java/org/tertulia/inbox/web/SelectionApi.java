package org.tertulia.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.Pages;

/** Many conversations at once, for programs. */
@RestController
class SelectionApi {

    private final AtOnce atOnce;
    private final Members members;
    private final Pages pages;

    SelectionApi(AtOnce atOnce, Members members, Pages pages) {
        this.atOnce = atOnce;
        this.members = members;
        this.pages = pages;
    }

    /**
     * What to do with many: {@code act} is {@code claim}, {@code release}, {@code give} (with
     * {@code to}, a handle), {@code close} (with what a closure says), {@code move} (with {@code
     * queue}) or {@code snooze} (with {@code until}).
     */
    record Selection(
            @Nullable List<Long> numbers,
            @Nullable String act,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String words,
            @Nullable Integer queue,
            @Nullable String to,
            @Nullable Instant until) {}

    /** What came of each, in the order asked; {@code refusal} where it was not done. */
    record Selected(List<SelectedItem> items) {

        record SelectedItem(
                long number, boolean done, @Nullable String refusal, @Nullable String detail) {}
    }

    /** At most 200; each as if it were alone. */
    @PostMapping("/api/v1/conversations/selection")
    Selected select(Sight sight, @RequestBody Selection body, HttpServletRequest request) {
        var page = pages.of(request);
        var numbers = body.numbers() == null ? List.<Long>of() : body.numbers();
        return new Selected(
                atOnce.act(sight, numbers, act(sight, body)).stream()
                        .map(result -> item(page, result))
                        .toList());
    }

    private AtOnce.Act act(Sight sight, Selection body) {
        return switch (body.act() == null ? "" : body.act()) {
            case "claim" -> new AtOnce.Act.Claim();
            case "release" -> new AtOnce.Act.Release();
            case "give" ->
                    new AtOnce.Act.Give(
                            AtOnce.colleague(members, sight, body.to() == null ? "" : body.to()));
            case "close" ->
                    new AtOnce.Act.Close(
                            ConversationsApi.outcome(
                                    new ConversationsApi.Closure(
                                            body.outcome(), body.reason(), body.words(), null)));
            case "move" -> new AtOnce.Act.Move(body.queue() == null ? 0 : body.queue());
            case "snooze" -> new AtOnce.Act.Snooze(ConversationsApi.until(body.until()));
            case String _ -> throw new Refused(new InboxRefusal.NoSuchAct());
        };
    }

    private static Selected.SelectedItem item(Page page, AtOnce.Result result) {
        var refusal = result.refusal();
        if (refusal == null) {
            return new Selected.SelectedItem(
                    result.number(), result.there(), result.there() ? null : "NotFound", null);
        }
        return new Selected.SelectedItem(
                result.number(), false, refusal.getClass().getSimpleName(), page.t(refusal));
    }
}
