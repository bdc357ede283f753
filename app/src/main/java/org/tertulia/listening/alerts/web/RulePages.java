package org.tertulia.listening.alerts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.listening.Watches;
import org.tertulia.listening.alerts.AlertsRefusal;
import org.tertulia.listening.alerts.Kind;
import org.tertulia.listening.alerts.Names;
import org.tertulia.listening.alerts.Rule;
import org.tertulia.listening.alerts.Rules;
import org.tertulia.listening.alerts.Ruling;
import org.tertulia.listening.alerts.Wording;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.letters.MailServers;
import org.tertulia.networks.letters.Webhooks;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /alerts/rules}: when somebody is told, and who. */
@Controller
@RequestMapping("/alerts/rules")
class RulePages {

    private static final List<Integer> WINDOWS = List.of(30, 60, 180, 360, 1440);
    private static final List<Integer> CALMS = List.of(30, 60, 120, 240, 720, 1440);

    private final Rules rules;
    private final Ruling ruling;
    private final RuleAsked reading;
    private final Names names;
    private final Brands brands;
    private final Watches watches;
    private final Channels channels;
    private final Webhooks webhooks;
    private final MailServers servers;

    RulePages(
            Rules rules,
            Ruling ruling,
            RuleAsked reading,
            Names names,
            Brands brands,
            Watches watches,
            Channels channels,
            Webhooks webhooks,
            MailServers servers) {
        this.rules = rules;
        this.ruling = ruling;
        this.reading = reading;
        this.names = names;
        this.brands = brands;
        this.watches = watches;
        this.channels = channels;
        this.webhooks = webhooks;
        this.servers = servers;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var all = rules.all(sight);
        var seen = brands.list(sight);
        var called = seen.stream().collect(Collectors.toMap(Brand::id, Brand::name));
        var rows =
                all.stream()
                        .map(
                                rule ->
                                        new RulesView.Row(
                                                rule,
                                                called.getOrDefault(rule.brand(), ""),
                                                minds(page, rule),
                                                tells(page, rule)))
                        .toList();
        var view = new RulesView(rows, seen.size() > 1);
        var titled = page.at(Place.LISTENING).titled(page.t("listening.alert.rules"));
        return out -> JterulesGenerated.render(out, Html.PLAIN, titled, view);
    }

    private String minds(Page page, Rule rule) {
        if (rule.everything()) {
            return page.t(
                    switch (rule.kind()) {
                        case SILENCE -> "listening.alert.rule.channels.all";
                        case COMPETITOR -> "listening.alert.rule.competitors.all";
                        case SPIKE, NEGATIVE, CRISIS, INFLUENCE -> "listening.alert.rule.all";
                    });
        }
        var subjects = Stream.concat(rule.watches().stream(), rule.channels().stream()).toList();
        return names.of(subjects).values().stream()
                .map(Names.Called::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String tells(Page page, Rule rule) {
        var ways = new ArrayList<String>();
        ways.add(
                page.t(
                        rule.tells() == Role.AGENT
                                ? "listening.alert.rule.tells.agent"
                                : "listening.alert.rule.tells.supervisor"));
        if (rule.byMail()) {
            ways.add(page.t("listening.alert.rule.mail"));
        }
        if (rule.webhook() != null) {
            ways.add(page.t("listening.alert.rule.webhook"));
        }
        return String.join(" · ", ways);
    }

    @GetMapping("/new")
    Html begin(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "0") int brand,
            @RequestParam(defaultValue = "spike") String kind) {
        var seen = brands.list(sight);
        var chosen =
                seen.stream()
                        .filter(each -> brand == 0 || each.number() == brand)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("brand:" + brand));
        var meant = Kind.of(kind).orElse(Kind.SPIKE);
        return html(
                sight,
                page,
                new RuleAsked.Asked(
                        0,
                        chosen.number(),
                        meant.word(),
                        List.of(),
                        List.of(),
                        "medium",
                        meant == Kind.SILENCE ? 180 : 60,
                        120,
                        "",
                        "supervisor",
                        false,
                        null,
                        true,
                        0),
                "");
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html edit(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, reading.asked(sight, rules.find(sight, number)), "");
    }

    /** Number 0 adds one. */
    @PostMapping({"", "/{number:[0-9]{1,9}}"})
    Object save(
            Sight sight,
            Page page,
            @PathVariable(required = false) @Nullable Integer number,
            @RequestParam(defaultValue = "0") int brand,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") Set<Integer> watches,
            @RequestParam(defaultValue = "") Set<Integer> channels,
            @RequestParam(defaultValue = "") String sensitivity,
            @RequestParam(defaultValue = "0") int window,
            @RequestParam(defaultValue = "0") int calm,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String tells,
            @RequestParam(defaultValue = "false") boolean byMail,
            @RequestParam(required = false) @Nullable Integer webhook,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "0") int version) {
        var asked =
                new RuleAsked.Asked(
                        number == null ? 0 : number,
                        brand,
                        kind,
                        watches,
                        channels,
                        sensitivity,
                        window,
                        calm,
                        words,
                        tells,
                        byMail,
                        webhook,
                        active,
                        version);
        try {
            var rule = reading.rule(sight, asked);
            if (number == null) {
                ruling.add(sight, rule);
            } else {
                ruling.change(sight, rule);
            }
            return Redirect.to("/alerts/rules").saying("listening.alert.rule.saved");
        } catch (Refused refused) {
            return again(sight, page, asked, refused.refusal());
        }
    }

    /** Nothing that was typed is lost; who saves once more after another's change means it. */
    private ResponseEntity<Html> again(
            Sight sight, Page page, RuleAsked.Asked asked, Refusal refusal) {
        var changed = refusal instanceof AlertsRefusal.RuleChanged;
        var known = changed ? rules.find(sight, asked.number()).version() : asked.version();
        var form =
                new RuleAsked.Asked(
                        asked.number(),
                        asked.brand(),
                        asked.kind(),
                        asked.watches(),
                        asked.channels(),
                        asked.sensitivity(),
                        asked.window(),
                        asked.calm(),
                        asked.words(),
                        asked.tells(),
                        asked.byMail(),
                        asked.webhook(),
                        asked.active(),
                        known);
        return ResponseEntity.status(
                        changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(html(sight, page, form, page.t(refusal)));
    }

    @PostMapping("/{number:[0-9]{1,9}}/removal")
    Redirect remove(Sight sight, @PathVariable int number) {
        ruling.remove(sight, number);
        return Redirect.to("/alerts/rules").saying("listening.alert.rule.removed");
    }

    private Html html(Sight sight, Page page, RuleAsked.Asked form, String error) {
        var kind = Kind.of(form.kind()).orElse(Kind.SPIKE);
        var seen = brands.list(sight);
        var brand =
                seen.stream()
                        .filter(each -> each.number() == form.brand())
                        .map(Brand::id)
                        .findFirst()
                        .orElse(null);
        var hooks = new ArrayList<Option>();
        hooks.add(new Option("", page.t("listening.alert.rule.webhook.none")));
        webhooks.all(sight)
                .forEach(each -> hooks.add(new Option(String.valueOf(each.number()), each.name())));
        var view =
                new RuleView(
                        form,
                        kind,
                        seen.stream()
                                .map(it -> new Option(String.valueOf(it.number()), it.name()))
                                .toList(),
                        Arrays.stream(Kind.values())
                                .map(it -> new Option(it.word(), page.t(KindLook.of(it).key())))
                                .toList(),
                        watches(sight, brand, kind, form),
                        channels(sight, brand, form),
                        minutes(WINDOWS, form.window()),
                        minutes(CALMS, form.calm()),
                        hooks,
                        servers.known(),
                        error);
        var titled =
                page.at(Place.LISTENING)
                        .titled(
                                form.number() == 0
                                        ? page.t("listening.alert.rule.new")
                                        : page.t(KindLook.of(kind).key()));
        return out -> JteruleGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<RuleView.Choice> watches(
            Sight sight, @Nullable BrandId brand, Kind kind, RuleAsked.Asked form) {
        return watches.all(sight).stream()
                .filter(watch -> watch.brand().equals(brand))
                .filter(watch -> RuleAsked.mayName(kind, watch))
                .map(
                        watch ->
                                new RuleView.Choice(
                                        watch.number(),
                                        watch.name(),
                                        form.watches().contains(watch.number())))
                .toList();
    }

    private List<RuleView.Choice> channels(
            Sight sight, @Nullable BrandId brand, RuleAsked.Asked form) {
        return channels.all(sight).stream()
                .filter(channel -> channel.brand().equals(brand))
                .filter(channel -> channel.state() != ChannelState.CLOSED)
                .map(
                        channel ->
                                new RuleView.Choice(
                                        channel.number(),
                                        channel.name(),
                                        form.channels().contains(channel.number())))
                .toList();
    }

    private static List<Option> minutes(List<Integer> usual, int chosen) {
        return Stream.concat(usual.stream(), Stream.of(chosen).filter(it -> it > 0))
                .distinct()
                .sorted()
                .map(each -> new Option(String.valueOf(each), Wording.span(each)))
                .toList();
    }
}
