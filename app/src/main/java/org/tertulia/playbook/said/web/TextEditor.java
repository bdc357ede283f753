package org.tertulia.playbook.said.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.language.Intent;
import org.tertulia.language.Languages;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Composing;
import org.tertulia.playbook.said.Field;
import org.tertulia.playbook.said.SaidRefusal;
import org.tertulia.playbook.said.Size;
import org.tertulia.playbook.said.Text;
import org.tertulia.playbook.said.Tone;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** Where an approved message is written, with each variant beside it as it will be said. */
@Controller
@RequestMapping("/playbook/messages")
class TextEditor {

    private final ApprovedTexts texts;
    private final Composing composing;
    private final Departments departments;

    TextEditor(ApprovedTexts texts, Composing composing, Departments departments) {
        this.texts = texts;
        this.composing = composing;
        this.departments = departments;
    }

    @GetMapping("/new")
    Html blank(Sight sight, Page page) {
        var language = page.locale().getLanguage();
        return html(sight, page, null, 0, 0, Asked.blank(language), "");
    }

    /** {@code act} {@code more} asks for a row for one more variant. */
    @PostMapping
    Object create(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> given) {
        var asked = Asked.of(given);
        if (act.equals("more")) {
            return html(sight, page, null, 0, 0, asked.more(), "");
        }
        try {
            var created = composing.create(sight, asked.handle(), asked.draft());
            return Redirect.to(created.path()).saying("playbook.said.saved");
        } catch (Refused refused) {
            return refused(sight, page, null, 0, 0, asked, refused);
        }
    }

    @GetMapping("/{number:[0-9]{1,9}}/edition")
    Html edit(Sight sight, Page page, @PathVariable int number) {
        var text = texts.find(sight, number);
        var open = text.open();
        var seen = open == null ? text.current() : open;
        if (seen == null) {
            return html(sight, page, text, 0, 0, Asked.blank(page.locale().getLanguage()), "");
        }
        var department = department(sight, seen.content().department());
        var asked = Asked.of(text.handle(), department, seen.content()).more();
        return html(sight, page, text, seen.n(), seen.revision(), asked, "");
    }

    @PostMapping("/{number:[0-9]{1,9}}/edition")
    Object save(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam MultiValueMap<String, String> given) {
        var text = texts.find(sight, number);
        var asked = Asked.of(given);
        var n = seen(edition);
        var r = seen(revision);
        if (act.equals("more")) {
            return html(sight, page, text, n, r, asked.more(), "");
        }
        try {
            composing.change(sight, number, n, r, asked.draft());
            return Redirect.to(text.path()).saying("playbook.said.saved");
        } catch (Refused refused) {
            return refused(sight, page, text, n, r, asked, refused);
        }
    }

    /** No number is none that is there: it will be said that it changed meanwhile. */
    private static int seen(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** The variants as they will be said. */
    @PostMapping("/preview")
    Html preview(Page page, @RequestParam MultiValueMap<String, String> given) {
        var view = Previewed.of(page, Asked.of(given).variants());
        return out -> JtepreviewGenerated.render(out, Html.PLAIN, page, view);
    }

    private String department(Sight sight, @Nullable DepartmentId id) {
        return departments.open(sight).stream()
                .filter(it -> it.id().equals(id))
                .map(it -> String.valueOf(it.number()))
                .findFirst()
                .orElse("");
    }

    private ResponseEntity<Html> refused(
            Sight sight,
            Page page,
            @Nullable Text text,
            int edition,
            int revision,
            Asked asked,
            Refused refused) {
        if (!(refused.refusal() instanceof SaidRefusal refusal)) {
            throw refused;
        }
        return ResponseEntity.status(Asked.status(refusal))
                .body(html(sight, page, text, edition, revision, asked, page.t(refusal)));
    }

    private Html html(
            Sight sight,
            Page page,
            @Nullable Text text,
            int edition,
            int revision,
            Asked asked,
            String refused) {
        var view =
                new EditorView(
                        text,
                        edition,
                        revision,
                        asked,
                        departments(sight, page),
                        Languages.CODES.stream()
                                .map(it -> new Option(it, Previewed.language(page, it)))
                                .toList(),
                        Arrays.stream(Size.values())
                                .map(it -> new Option(it.slug(), page.t(it.key())))
                                .toList(),
                        Arrays.stream(Tone.values())
                                .map(it -> new Option(it.slug(), page.t(it.key())))
                                .toList(),
                        Arrays.stream(Intent.values())
                                .map(it -> new Option(it.word(), intent(page, it)))
                                .toList(),
                        Arrays.stream(Field.values())
                                .map(it -> new Option("{" + it.word() + "}", page.t(it.key())))
                                .toList(),
                        Previewed.of(page, asked.variants()),
                        refused);
        var title =
                text == null
                        ? page.t("playbook.said.new")
                        : page.t("playbook.said.editor", text.title());
        var titled = page.at(Place.PLAYBOOK).titled(title);
        return out -> JteeditorGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<Option> departments(Sight sight, Page page) {
        var options = new ArrayList<>(List.of(new Option("", page.t("playbook.said.everybody"))));
        for (Department department : departments.open(sight)) {
            options.add(new Option(String.valueOf(department.number()), department.name()));
        }
        return options;
    }

    static String intent(Page page, Intent intent) {
        return switch (intent) {
            case COMPLAINT -> page.t("web.intent.complaint");
            case QUESTION -> page.t("web.intent.question");
            case PRAISE -> page.t("web.intent.praise");
            case SUGGESTION -> page.t("web.intent.suggestion");
            case PURCHASE_INTENT -> page.t("web.intent.purchase");
            case RECOMMENDATION -> page.t("web.intent.recommendation");
            case OTHER -> page.t("web.intent.other");
        };
    }
}
