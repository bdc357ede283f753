package org.tertulia.inbox.drafts.web;

import java.util.Arrays;
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
import org.tertulia.inbox.drafts.DraftRefusal;
import org.tertulia.inbox.drafts.Rules;
import org.tertulia.inbox.drafts.Ruling;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /approvals/rules}: which answers need approval, and whose. */
@Controller
@RequestMapping(ApprovalRulePages.PATH)
class ApprovalRulePages {

    static final String PATH = "/approvals/rules";

    private final Rules rules;
    private final Ruling ruling;
    private final RuleReading reading;
    private final RuleViews views;
    private final Brands brands;

    ApprovalRulePages(
            Rules rules, Ruling ruling, RuleReading reading, RuleViews views, Brands brands) {
        this.rules = rules;
        this.ruling = ruling;
        this.reading = reading;
        this.views = views;
        this.brands = brands;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var view = views.all(sight, page);
        var titled = page.at(Place.INBOX).titled(page.t("inbox.approval.rules"));
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
        return html(sight, page, RuleAsked.empty(chosen), "");
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
        if (number != null) {
            rules.find(sight, number);
        }
        var asked = RuleAsked.of(number, form);
        try {
            var rule = reading.rule(sight, asked);
            if (number == null) {
                ruling.add(sight, rule);
            } else {
                ruling.change(sight, rule);
            }
            return Redirect.to(PATH).saying("inbox.approval.rule.saved");
        } catch (Refused refused) {
            var changed = refused.refusal() instanceof DraftRefusal.ApprovalRuleChanged;
            var known = changed ? asked.with(rules.find(sight, asked.number()).version()) : asked;
            return ResponseEntity.status(
                            changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(sight, page, known, page.t(refused.refusal())));
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/removal")
    Redirect remove(Sight sight, @PathVariable int number) {
        ruling.remove(sight, number);
        return Redirect.to(PATH).saying("inbox.approval.rule.removed");
    }

    /** Rules to begin with, for a brand that has none. */
    @PostMapping("/starter")
    Redirect start(Sight sight, Page page, @RequestParam(defaultValue = "0") int brand) {
        var known = brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
        ruling.start(
                sight,
                known.id(),
                new Ruling.Names(
                        page.t("inbox.approval.starter.trainees"),
                        page.t("inbox.approval.starter.crises"),
                        page.t("inbox.approval.starter.words"),
                        Arrays.stream(page.t("inbox.approval.starter.risky").split(",", -1))
                                .map(String::strip)
                                .toList()));
        return Redirect.to(PATH).saying("inbox.approval.started");
    }

    private Html html(Sight sight, Page page, RuleAsked form, String error) {
        var view = views.form(sight, page, form, error);
        var titled =
                page.at(Place.INBOX)
                        .titled(
                                form.number() == 0
                                        ? page.t("inbox.approval.rule.new")
                                        : rules.find(sight, form.number()).name());
        return out -> JteruleGenerated.render(out, Html.PLAIN, titled, view);
    }
}
