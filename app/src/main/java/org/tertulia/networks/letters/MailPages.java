package org.tertulia.networks.letters;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.letters.MailView.Told;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /settings/mail}: by which server mail leaves, and whether it does. */
@Controller
@RequestMapping("/settings/mail")
class MailPages {

    private static final int SHOWN = 20;

    private final MailServers servers;
    private final ArrangingMail arranging;
    private final Mailing mailing;
    private final Letters letters;
    private final Clock clock;

    MailPages(
            MailServers servers,
            ArrangingMail arranging,
            Mailing mailing,
            Letters letters,
            Clock clock) {
        this.servers = servers;
        this.arranging = arranging;
        this.mailing = mailing;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping
    Html show(Sight sight, Page page) {
        return html(page, form(), sight.who().email(), "", null);
    }

    private ArrangingMail.Typed form() {
        return servers.find()
                .map(
                        server ->
                                new ArrangingMail.Typed(
                                        server.host(),
                                        String.valueOf(server.port()),
                                        server.security().word(),
                                        server.login() == null ? "" : server.login(),
                                        "",
                                        server.sender(),
                                        server.home() == null ? "" : server.home(),
                                        server.version()))
                .orElseGet(() -> new ArrangingMail.Typed("", "587", "starttls", "", "", "", "", 0));
    }

    @PostMapping
    Object save(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "") String security,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String home,
            @RequestParam(defaultValue = "0") int version) {
        var typed =
                new ArrangingMail.Typed(
                        host, port, security, login, password, sender, home, version);
        try {
            arranging.arrange(sight, typed);
            return Redirect.to("/settings/mail").saying("networks.letters.saved");
        } catch (Refused refused) {
            var changed = refused.refusal() instanceof LettersRefusal.ServerChanged;
            var known = changed ? form().version() : version;
            var again =
                    new ArrangingMail.Typed(host, port, security, login, "", sender, home, known);
            return ResponseEntity.status(
                            changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(page, again, sight.who().email(), page.t(refused.refusal()), null));
        }
    }

    @PostMapping("/removal")
    Redirect remove(Sight sight) {
        arranging.remove(sight);
        return Redirect.to("/settings/mail").saying("networks.letters.server.removed");
    }

    /** Sends one at once, and says what the server said. */
    @PostMapping("/test")
    Object test(Sight sight, Page page, @RequestParam(defaultValue = "") String to) {
        var server = servers.find().orElse(null);
        if (server == null) {
            return again(page, to, page.t("networks.letters.noServer", ""));
        }
        try {
            var sent = mailing.send(server, letter(page, ArrangingMail.address(to)));
            return html(page, form(), to, "", told(page, sent, to));
        } catch (Refused refused) {
            return again(page, to, page.t(refused.refusal()));
        }
    }

    private ResponseEntity<Html> again(Page page, String to, String error) {
        return ResponseEntity.unprocessableContent().body(html(page, form(), to, error, null));
    }

    private Letter letter(Page page, String to) {
        return new Letter(
                Uuid7.next(),
                0,
                null,
                to,
                page.t("networks.letters.test.subject", page.company()),
                page.t("networks.letters.test.body"),
                "mail-server",
                Letter.State.WAITING,
                1,
                clock.instant(),
                null,
                null,
                null,
                null);
    }

    private static Told told(Page page, Sent sent, String to) {
        return switch (sent) {
            case Sent.Taken(var detail) ->
                    new Told(true, page.t("networks.letters.test.taken", to, detail));
            case Sent.Refused(var key, var detail) ->
                    new Told(false, page.t("networks.letters.test.not", page.t(key, detail)));
            case Sent.Failed(var key, var detail) ->
                    new Told(false, page.t("networks.letters.test.not", page.t(key, detail)));
        };
    }

    private Html html(
            Page page, ArrangingMail.Typed form, String to, String error, @Nullable Told told) {
        var server = servers.find();
        var view =
                new MailView(
                        form,
                        server.isPresent(),
                        server.map(it -> it.password() != null).orElse(false),
                        List.of(
                                new Option("starttls", page.t("networks.letters.starttls")),
                                new Option("tls", page.t("networks.letters.tls")),
                                new Option("none", page.t("networks.letters.open"))),
                        to,
                        letters.newest(false, SHOWN),
                        error,
                        told);
        var titled = page.at(Place.SETTINGS).titled(page.t("networks.letters.mail"));
        return out -> JtemailGenerated.render(out, Html.PLAIN, titled, view);
    }
}
