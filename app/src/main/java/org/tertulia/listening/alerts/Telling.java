package org.tertulia.listening.alerts;

import static org.tertulia.listening.alerts.db.Tables.TOLD;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.networks.letters.MailServers;
import org.tertulia.networks.letters.Writing;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Addresses;
import org.tertulia.organization.Members;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.Crew;
import org.tertulia.shifts.reaching.Forwarding;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.web.Texts;

/**
 * Tells of an alert whom its rule names: each once, and once more where it is graver than what they
 * were told. A mail waits while its reader wants silence; a crisis calls people wherever they are.
 */
@Component
class Telling {

    private final DSLContext db;
    private final Members members;
    private final Addresses addresses;
    private final Notifying notifying;
    private final Writing writing;
    private final Forwarding forwarding;
    private final Calling calling;
    private final MailServers servers;
    private final Names names;
    private final Texts texts;

    Telling(
            DSLContext db,
            Members members,
            Addresses addresses,
            Notifying notifying,
            Writing writing,
            Forwarding forwarding,
            Calling calling,
            MailServers servers,
            Names names,
            Texts texts) {
        this.db = db;
        this.members = members;
        this.addresses = addresses;
        this.notifying = notifying;
        this.writing = writing;
        this.forwarding = forwarding;
        this.calling = calling;
        this.servers = servers;
        this.names = names;
        this.texts = texts;
    }

    /** In the transaction of what is told. */
    void tell(Alert alert, Rule rule, Subject subject, Surge surge) {
        var name = names.of(subject.id());
        var args = Wording.args(name, surge.found(), surge.minutes(), surge.usual(), surge.met());
        var concerned = concerned(rule);
        for (var who : concerned) {
            if (isNews(alert, rule, "member:" + who)) {
                notifying.tell(
                        who, Wording.key(rule.kind(), surge.met() != null), args, path(alert));
            }
        }
        if (rule.byMail()) {
            write(alert, rule, surge, args, concerned);
        }
        if (rule.kind() == Kind.CRISIS) {
            call(alert, rule, surge, args);
        }
        var webhook = rule.webhook();
        if (webhook != null && isNews(alert, rule, "webhook:" + webhook)) {
            writing.call(webhook, "alert.raised", facts(alert, rule, name, surge), about(alert));
        }
    }

    /** A crisis does not wait until somebody looks. */
    private void call(Alert alert, Rule rule, Surge surge, List<Object> args) {
        if (isNews(alert, rule, "call")) {
            calling.call(
                    new Calling.Wanted(
                            Occasion.CRISIS,
                            new Crew.About(rule.brand(), null, Set.of()),
                            about(alert),
                            Wording.key(rule.kind(), surge.met() != null),
                            args,
                            path(alert)));
        }
    }

    private Set<MemberId> concerned(Rule rule) {
        var concerned = new LinkedHashSet<>(members.supervising(rule.brand()));
        if (rule.tells() == Role.AGENT) {
            concerned.addAll(members.having(Role.AGENT, rule.brand()));
        }
        return concerned;
    }

    private boolean isNews(Alert alert, Rule rule, String recipient) {
        var gravity = rule.kind().gravity();
        return db.insertInto(TOLD)
                        .set(TOLD.ALERT_ID, alert.id())
                        .set(TOLD.RECIPIENT, recipient)
                        .set(TOLD.GRAVITY, gravity)
                        .onConflict(TOLD.ALERT_ID, TOLD.RECIPIENT)
                        .doUpdate()
                        .set(TOLD.GRAVITY, gravity)
                        .where(TOLD.GRAVITY.lt(gravity))
                        .execute()
                == 1;
    }

    private void write(
            Alert alert, Rule rule, Surge surge, List<Object> args, Set<MemberId> concerned) {
        if (!servers.known()) {
            return;
        }
        var link = servers.home().orElse("") + path(alert);
        addresses
                .of(concerned)
                .forEach(
                        (who, address) -> {
                            if (isNews(alert, rule, "mail:" + who) && forwarding.mayMail(who)) {
                                var locale = address.locale();
                                var sentence =
                                        texts.text(
                                                locale,
                                                Wording.key(rule.kind(), surge.met() != null),
                                                args.toArray());
                                writing.mail(
                                        address.email(),
                                        sentence,
                                        texts.text(
                                                locale,
                                                "listening.alert.mail",
                                                sentence,
                                                link,
                                                String.valueOf(alert.number())),
                                        about(alert));
                            }
                        });
    }

    private Map<String, Object> facts(Alert alert, Rule rule, String name, Surge surge) {
        return Map.of(
                "alert",
                alert.number(),
                "kind",
                rule.kind().word(),
                "rule",
                rule.number(),
                "subject",
                name,
                "found",
                surge.found(),
                "authors",
                surge.authors(),
                "minutes",
                surge.minutes(),
                "usual",
                Math.round(surge.usual() * 10) / 10.0,
                "url",
                servers.home().orElse("") + path(alert));
    }

    private static String path(Alert alert) {
        return "/alerts/" + alert.number();
    }

    /** What its letters are about. */
    static String about(Alert alert) {
        return "alert:" + alert.number();
    }
}
