package org.tertulia.inbox.tasks.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.tasks.Task.Ending;
import org.tertulia.inbox.tasks.TaskRefusal;
import org.tertulia.inbox.tasks.Tasking;
import org.tertulia.inbox.tasks.Tasking.Wish;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /tasks}, and asking for one from a conversation. */
@Controller
class TaskPages {

    /** Longer ones are none, and would be too long for an address to go back to. */
    private static final int LONGEST_TAB = 20;

    private static final int SHOWN = 200;

    private final Tasks tasks;
    private final Tasking tasking;
    private final TaskViews views;
    private final Conversations conversations;
    private final Members members;
    private final Queues queues;

    TaskPages(
            Tasks tasks,
            Tasking tasking,
            TaskViews views,
            Conversations conversations,
            Members members,
            Queues queues) {
        this.tasks = tasks;
        this.tasking = tasking;
        this.views = views;
        this.conversations = conversations;
        this.members = members;
        this.queues = queues;
    }

    @GetMapping("/tasks")
    Html list(Page page, Sight sight, @RequestParam(defaultValue = "mine") String list) {
        var which = TaskList.of(list).orElse(TaskList.MINE);
        var found = which.of(tasks, sight, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var view = new TasksView(which, views.of(sight, shown), found.size() > SHOWN);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.tasks"));
        return out -> JtetasksGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** {@code from} is the page on which it was ended, and {@code tab} the list beside it. */
    @PostMapping("/tasks/{number}/ending")
    Redirect end(
            Sight sight,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String from,
            @RequestParam Map<String, String> query) {
        var ended = tasking.end(sight, number, ending(as));
        var back =
                from.equals("conversation")
                        ? conversation(ended.conversation(), query)
                        : TaskList.of(from).orElse(TaskList.MINE).path();
        return Redirect.to(back)
                .saying(
                        switch (ending(as)) {
                            case DONE -> "inbox.task.said.done";
                            case WITHDRAWN -> "inbox.task.said.withdrawn";
                        });
    }

    static Ending ending(String as) {
        return Ending.of(as).orElseThrow(() -> new Refused(new TaskRefusal.NoSuchTaskEnding()));
    }

    @GetMapping("/conversations/{number}/tasks")
    Html form(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        var until = Until.usual(page.now(), page.zone());
        return html(sight, page, number, query, UUID.randomUUID(), "", "", until, "");
    }

    /** {@code to} is {@code @handle}, or {@code #} and the number of a queue. */
    @PostMapping("/conversations/{number}/tasks")
    Object ask(
            Sight sight,
            Page page,
            @PathVariable long number,
            @RequestParam @Nullable UUID id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String until,
            @RequestParam Map<String, String> query) {
        var known = id == null ? UUID.randomUUID() : id;
        try {
            var wish = new Wish(known, what, handle(to), queue(to), Until.read(until, page.zone()));
            tasking.ask(sight, number, wish);
            return Redirect.to(conversation(number, query)).saying("inbox.task.said.asked");
        } catch (Refused refused) {
            var refusal = refused.refusal();
            return ResponseEntity.status(
                            refusal instanceof Refusal.Unfit
                                    ? HttpStatus.UNPROCESSABLE_CONTENT
                                    : HttpStatus.CONFLICT)
                    .body(
                            html(
                                    sight,
                                    page,
                                    number,
                                    query,
                                    known,
                                    what,
                                    to,
                                    until,
                                    page.t(refusal)));
        }
    }

    private static @Nullable String handle(String to) {
        return to.startsWith("@") ? to.substring(1) : null;
    }

    private static @Nullable Integer queue(String to) {
        return to.matches("#[0-9]{1,9}") ? Integer.valueOf(to.substring(1)) : null;
    }

    private Html html(
            Sight sight,
            Page page,
            long number,
            Map<String, String> query,
            UUID id,
            String what,
            String to,
            String until,
            String refused) {
        var conversation = conversations.find(sight, number);
        var view =
                new AskView(
                        number,
                        conversation(number, query),
                        tab(query),
                        views.of(sight, conversation).stream().filter(TaskView::open).toList(),
                        choices(sight, page, conversation),
                        id,
                        what,
                        to,
                        until,
                        refused);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.task.new"));
        return out -> JteaskGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** Colleagues first, oneself at the end of them; then the queues of the brand. */
    private List<Option> choices(Sight sight, Page page, Conversation conversation) {
        var me = sight.who().id();
        var able =
                members.list(sight).stream()
                        .filter(each -> !each.left() && each.role().atLeast(Role.AGENT))
                        .filter(each -> each.reach().includes(conversation.brand()))
                        .toList();
        var people =
                Stream.concat(
                                able.stream().filter(each -> !each.id().equals(me)),
                                able.stream().filter(each -> each.id().equals(me)))
                        .map(each -> new Option("@" + each.handle(), each.name()));
        var waiting =
                queues.open(sight).stream()
                        .filter(each -> each.brand().equals(conversation.brand()))
                        .map(
                                each ->
                                        new Option(
                                                "#" + each.number(),
                                                page.t("inbox.task.queue", each.name())));
        var none = Stream.of(new Option("", page.t("inbox.task.to.choose")));
        return Stream.concat(none, Stream.concat(people, waiting)).toList();
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
