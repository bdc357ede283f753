package org.tertulia.inbox.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.routing.RoutingRefusal;
import org.tertulia.inbox.routing.Rules;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.inbox.routing.Trying;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /queues/rules}: which conversations go to which queue. */
@Controller
@RequestMapping("/queues/rules")
class RulePages {

    private final Rules rules;
    private final Ruling ruling;
    private final Trying trying;
    private final RuleReading reading;
    private final RuleViews views;
    private final Brands brands;

    RulePages(
            Rules rules,
            Ruling ruling,
            Trying trying,
            RuleReading reading,
            RuleViews views,
            Brands brands) {
        this.rules = rules;
        this.ruling = ruling;
        this.trying = trying;
        this.reading = reading;
        this.views = views;
        this.brands = brands;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var view = views.all(sight, page);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.rules"));
        return out -> JterulesGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** With {@code brand} 0 it is for the first brand. */
    @GetMapping("/new")
    Html begin(Sight sight, Page page, @RequestParam(defaultValue = "0") int brand) {
        var chosen =
                brands.list(sight).stream()
                        .map(Brand::number)
                        .filter(number -> brand == 0 || number == brand)
                        .findFirst()
                        .orElse(0);
        return html(sight, page, RuleAsked.empty(chosen, 0), "");
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html edit(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, reading.asked(sight, rules.find(sight, number)), "");
    }

    /** Without a number it adds one. */
    @PostMapping({"", "/{number:[0-9]{1,9}}"})
    Object save(
            Sight sight,
            Page page,
            @PathVariable(required = false) @Nullable Integer number,
            @RequestParam MultiValueMap<String, String> form) {
        var asked = RuleAsked.of(number, form);
        try {
            var rule = reading.rule(sight, asked);
            if (number == null) {
                ruling.add(sight, rule);
            } else {
                ruling.change(sight, rule);
            }
            return Redirect.to("/queues/rules").saying("inbox.rule.saved");
        } catch (Refused refused) {
            var changed = refused.refusal() instanceof RoutingRefusal.RuleChanged;
            var known = changed ? asked.with(rules.find(sight, asked.number()).version()) : asked;
            return ResponseEntity.status(
                            changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(sight, page, known, page.t(refused.refusal())));
        }
    }

    /** What the rules would have done last week, with the one that is in the form. */
    @PostMapping("/trial")
    ResponseEntity<Html> tried(
            Sight sight, Page page, @RequestParam MultiValueMap<String, String> form) {
        var number = form.getFirst("number");
        var asked =
                RuleAsked.of(
                        number != null && number.matches("[1-9][0-9]{0,8}")
                                ? Integer.valueOf(number)
                                : null,
                        form);
        try {
            var rule = reading.rule(sight, asked);
            var view = views.trial(sight, trying.of(sight, rule.brand(), rule), asked.number());
            if (page.partial()) {
                return ResponseEntity.ok(
                        out -> JtetrialGenerated.render(out, Html.PLAIN, page, view));
            }
            return ResponseEntity.ok(html(sight, page, asked, "", view));
        } catch (Refused refused) {
            var why = page.t(refused.refusal());
            if (page.partial()) {
                return ResponseEntity.unprocessableContent()
                        .body(out -> JteuntriedGenerated.render(out, Html.PLAIN, page, why));
            }
            return ResponseEntity.unprocessableContent().body(html(sight, page, asked, why));
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/removal")
    Redirect remove(Sight sight, @PathVariable int number) {
        ruling.remove(sight, number);
        return Redirect.to("/queues/rules").saying("inbox.rule.removed");
    }

    /** {@code place} is its place among the rules of its brand, from 1. */
    @PostMapping("/{number:[0-9]{1,9}}/place")
    Object place(Sight sight, Page page, @PathVariable int number, @RequestParam int place) {
        ruling.place(sight, number, place);
        return page.partial() ? list(sight, page) : Redirect.to("/queues/rules");
    }

    private Html html(Sight sight, Page page, RuleAsked form, String error) {
        return html(sight, page, form, error, null);
    }

    private Html html(
            Sight sight, Page page, RuleAsked form, String error, RuleView.@Nullable Tried tried) {
        var view = views.form(sight, page, form, error, tried);
        var titled =
                page.at(Place.INBOX)
                        .titled(
                                form.number() == 0
                                        ? page.t("inbox.rule.new")
                                        : rules.find(sight, form.number()).name());
        return out -> JteruleGenerated.render(out, Html.PLAIN, titled, view);
    }
}
