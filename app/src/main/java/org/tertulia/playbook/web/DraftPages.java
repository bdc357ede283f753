package org.tertulia.playbook.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.VersionState;
import org.tertulia.playbook.situations.Pursuing;
import org.tertulia.playbook.text.Change;
import org.tertulia.playbook.text.Difference;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** Where a protocol is written: its text, its drawing beside it, and forms that change the text. */
@Controller
@RequestMapping("/playbook")
class DraftPages {

    /** What a new one begins with. */
    private static final String BLANK =
            """
            protocol %s
            title es: %s
            title en: %s
            applies: intent is question

            == first: question
            es: ¿…?
            en: …?
            - yes -> answer
              es: Sí
              en: Yes
            - no -> done
              es: No
              en: No

            == answer: message
            es: Hola, {contact}. … {agent}
            en: Hello, {contact}. … {agent}
            next: done

            == done: end
            how: answered
            """;

    private final Protocols protocols;
    private final Drafting drafting;
    private final Proposing proposing;
    private final Pursuing pursuing;
    private final Behind behind;
    private final Previews previews;

    DraftPages(
            Protocols protocols,
            Drafting drafting,
            Proposing proposing,
            Pursuing pursuing,
            Behind behind,
            Previews previews) {
        this.protocols = protocols;
        this.drafting = drafting;
        this.proposing = proposing;
        this.pursuing = pursuing;
        this.behind = behind;
        this.previews = previews;
    }

    /** What is edited: a version that is open, or else a new protocol, maybe for a situation. */
    private record Edited(@Nullable Version open, @Nullable Integer situation) {

        static Edited fresh(String situation) {
            return new Edited(
                    null, situation.matches("[0-9]{1,9}") ? Integer.valueOf(situation) : null);
        }

        static Edited of(@Nullable Version open) {
            return new Edited(open, null);
        }
    }

    /** {@code situation} is the number of that which asks for it. */
    @GetMapping("/protocols/new")
    Html blank(Sight sight, Page page, @RequestParam(defaultValue = "") String situation) {
        var fresh = Edited.fresh(situation);
        var text =
                fresh.situation() == null
                        ? BLANK.formatted("name", "…", "…")
                        : behind.skeleton(sight, behind.find(sight, fresh.situation()));
        return html(sight, page, fresh, text, "", "", List.of(), "");
    }

    @PostMapping("/protocols")
    Object create(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String situation) {
        var fresh = Edited.fresh(situation);
        try {
            var draft =
                    fresh.situation() == null
                            ? drafting.create(sight, text)
                            : pursuing.anew(sight, fresh.situation(), text);
            return act.equals("propose") ? propose(sight, page, draft, why) : saved(draft);
        } catch (Refused refused) {
            return refused(sight, page, fresh, text, why, List.of(), refused);
        }
    }

    @GetMapping("/protocols/{number:[0-9]{1,9}}/draft")
    Object edit(Sight sight, Page page, @PathVariable int number) {
        var protocol = protocols.find(sight, number);
        var open = protocol.open();
        return open == null
                ? Redirect.to(protocol.path())
                : html(sight, page, Edited.of(open), open.text(), "", "", List.of(), "");
    }

    /** {@code act} {@code propose} also says that it is ready, and {@code why} it changes. */
    @PostMapping("/protocols/{number:[0-9]{1,9}}/draft")
    Object save(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String why) {
        var protocol = protocols.find(sight, number);
        Version draft;
        try {
            draft = drafting.save(sight, number, Given.revision(revision), text);
        } catch (Refused refused) {
            var open = protocol.open();
            var theirs =
                    open == null || !(refused.refusal() instanceof PlaybookRefusal.ChangedMeanwhile)
                            ? List.<Change>of()
                            : Difference.of(text, open.text());
            return refused(sight, page, Edited.of(open), text, why, theirs, refused);
        }
        return act.equals("propose") ? propose(sight, page, draft, why) : saved(draft);
    }

    /** What the text draws, and what is wrong with it. */
    @PostMapping("/preview")
    Html preview(Sight sight, Page page, @RequestParam(defaultValue = "") String text) {
        var view = previews.of(sight, page, text, "");
        return out -> JtepreviewGenerated.render(out, Html.PLAIN, page, view);
    }

    /** A step changed, added or removed in the drawing: the same page with another text. */
    @PostMapping("/steps")
    Object step(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String situation,
            @RequestParam Map<String, String> given) {
        var what =
                number.isEmpty()
                        ? Edited.fresh(situation)
                        : Edited.of(open(sight, number, revision));
        try {
            var edited = EditedSteps.of(text, act, given);
            return html(sight, page, what, edited.text(), why, edited.step(), List.of(), "");
        } catch (Refused refused) {
            return refused(sight, page, what, text, why, List.of(), refused);
        }
    }

    /** At the revision that the person saw: a save will say where it is another one by now. */
    private @Nullable Version open(Sight sight, String number, String revision) {
        var open = protocols.find(sight, Given.revision(number)).open();
        return open == null
                ? null
                : new Version(
                        open.protocol(),
                        open.handle(),
                        open.n(),
                        open.state(),
                        open.text(),
                        open.reading(),
                        Given.revision(revision),
                        open.savedBy(),
                        open.savedAt(),
                        open.proposedBy(),
                        open.why(),
                        open.from());
    }

    private Object propose(Sight sight, Page page, Version draft, String why) {
        try {
            proposing.propose(sight, draft.protocol(), draft.revision(), why);
            return Redirect.to("/playbook/protocols/" + draft.protocol())
                    .saying("playbook.proposed");
        } catch (Refused refused) {
            return refused(sight, page, Edited.of(draft), draft.text(), why, List.of(), refused);
        }
    }

    private static Redirect saved(Version draft) {
        return Redirect.to("/playbook/protocols/" + draft.protocol() + "/draft")
                .saying("playbook.saved");
    }

    private ResponseEntity<Html> refused(
            Sight sight,
            Page page,
            Edited what,
            String text,
            String why,
            List<Change> theirs,
            Refused refused) {
        var refusal = refused.refusal();
        return ResponseEntity.status(refusal instanceof Refusal.Unfit ? 422 : 409)
                .body(html(sight, page, what, text, why, "", theirs, page.t(refusal)));
    }

    private Html html(
            Sight sight,
            Page page,
            Edited what,
            String text,
            String why,
            String opened,
            List<Change> theirs,
            String refused) {
        var open = what.open();
        var situation = what.situation();
        var view =
                new EditorView(
                        open == null ? null : open.protocol(),
                        situation,
                        situation == null
                                ? behind.of(sight, open)
                                : List.of(behind.find(sight, situation)),
                        open == null ? 1 : open.n(),
                        open == null ? 0 : open.revision(),
                        open != null && open.state() == VersionState.PROPOSED,
                        text,
                        why,
                        previews.of(sight, page, text, opened),
                        theirs,
                        refused);
        var title =
                open == null
                        ? page.t("playbook.new")
                        : page.t("playbook.editor", open.handle(), open.n());
        var titled = page.at(Place.PLAYBOOK).titled(title);
        return out -> JteeditorGenerated.render(out, Html.PLAIN, titled, view);
    }
}
