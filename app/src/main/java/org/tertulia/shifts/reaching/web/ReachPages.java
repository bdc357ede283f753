package org.tertulia.shifts.reaching.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.letters.MailServers;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Preference;
import org.tertulia.shifts.reaching.Preferences;
import org.tertulia.shifts.reaching.Preferring;
import org.tertulia.shifts.reaching.ReachingRefusal;
import org.tertulia.shifts.reaching.Standings;
import org.tertulia.shifts.reaching.push.Browsers;
import org.tertulia.shifts.reaching.push.Enrolling;
import org.tertulia.shifts.reaching.push.HouseKeys;
import org.tertulia.shifts.reaching.push.Shout;
import org.tertulia.web.Devices;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Redirect;

/** {@code /account/reach}: when and where one is told what happens. */
@Controller
@RequestMapping("/account/reach")
class ReachPages {

    private static final String HERE = "/account/reach";
    private static final MediaType WORDS = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Preferences preferences;
    private final Preferring preferring;
    private final Standings standings;
    private final Browsers browsers;
    private final Enrolling enrolling;
    private final HouseKeys keys;
    private final MailServers servers;

    ReachPages(
            Preferences preferences,
            Preferring preferring,
            Standings standings,
            Browsers browsers,
            Enrolling enrolling,
            HouseKeys keys,
            MailServers servers) {
        this.preferences = preferences;
        this.preferring = preferring;
        this.standings = standings;
        this.browsers = browsers;
        this.enrolling = enrolling;
        this.keys = keys;
        this.servers = servers;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        var preference = preferences.own(sight);
        var quiet = preference.quiet();
        return html(
                sight,
                page,
                preference.byMail(),
                quiet == null ? "" : Words.field(quiet.begins()),
                quiet == null ? "" : Words.field(quiet.ends()),
                "");
    }

    /** Without any hours there is no quiet. */
    @PostMapping
    Object prefer(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "false") boolean byMail,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends) {
        try {
            preferring.prefer(sight, new Preference(byMail, Hours.quiet(begins, ends)));
            return Redirect.to(HERE).saying("shifts.reaching.saved");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ReachingRefusal refusal)) {
                throw refused;
            }
            var html =
                    html(sight, page, byMail, beginning(begins), beginning(ends), page.t(refusal));
            return ResponseEntity.status(422).body(html);
        }
    }

    private static String beginning(String typed) {
        return typed.substring(0, Math.min(typed.length(), 20));
    }

    /** What this installation is known by: a browser asks for it when its member agrees. */
    @PostMapping("/key")
    ResponseEntity<String> key(Sight sight, HttpServletRequest request) {
        var home = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return ResponseEntity.ok().contentType(WORDS).body(keys.known(home));
    }

    /** What a browser gives; a script asks, and shows the sentence of a refusal. */
    @PostMapping("/browsers")
    ResponseEntity<String> add(
            Sight sight,
            Page page,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String auth) {
        try {
            var name = Devices.name(request.getHeader("User-Agent"), page);
            enrolling.add(sight, name, endpoint, key, auth);
            return ResponseEntity.status(HttpStatus.CREATED).contentType(WORDS).body("");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ReachingRefusal refusal)) {
                throw refused;
            }
            return ResponseEntity.status(CallPages.status(refusal))
                    .contentType(WORDS)
                    .body(page.t(refusal));
        }
    }

    @PostMapping("/browsers/{number:[0-9]{1,9}}/removal")
    Redirect remove(Sight sight, @PathVariable int number) {
        enrolling.remove(sight, number);
        return Redirect.to(HERE).saying("shifts.reaching.browser.removed");
    }

    @PostMapping("/browsers/{number:[0-9]{1,9}}/test")
    Redirect test(Sight sight, Page page, @PathVariable int number) {
        var shout =
                new Shout(
                        "Tertulia",
                        page.t("shifts.reaching.test.said"),
                        HERE,
                        "test",
                        page.locale().getLanguage(),
                        false,
                        null);
        enrolling.test(sight, number, shout);
        return Redirect.to(HERE).saying("shifts.reaching.test.sent");
    }

    private Html html(
            Sight sight, Page page, boolean byMail, String begins, String ends, String error) {
        var standing = standings.own(sight, page.now());
        var view =
                new ReachView(
                        Words.sentence(page, standing),
                        standing.reached(),
                        browsers.own(sight),
                        servers.known(),
                        byMail,
                        begins,
                        ends,
                        error);
        var titled = page.titled(page.t("shifts.reaching.title"));
        return out -> JtereachGenerated.render(out, Html.PLAIN, titled, view);
    }
}
