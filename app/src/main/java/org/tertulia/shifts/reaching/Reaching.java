package org.tertulia.shifts.reaching;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.letters.MailServers;
import org.tertulia.networks.letters.Writing;
import org.tertulia.organization.Addresses;
import org.tertulia.organization.Addresses.Address;
import org.tertulia.shifts.reaching.push.Pushing;
import org.tertulia.shifts.reaching.push.Shout;
import org.tertulia.web.Texts;

/** Says a sentence to a member outside the app, in their language. */
@Component
class Reaching {

    private final Addresses addresses;
    private final Pushing pushing;
    private final Writing writing;
    private final MailServers servers;
    private final Texts texts;

    Reaching(
            Addresses addresses,
            Pushing pushing,
            Writing writing,
            MailServers servers,
            Texts texts) {
        this.addresses = addresses;
        this.pushing = pushing;
        this.writing = writing;
        this.servers = servers;
        this.texts = texts;
    }

    /**
     * Something to be said.
     *
     * @param url the page of ours that it is about
     * @param tag on a screen it replaces what has the same
     */
    record Said(String key, List<Object> args, String url, String tag) {}

    /** Nothing where the member cannot sign in any more. */
    void say(MemberId whom, Said said, boolean push, boolean mail) {
        var address = addresses.of(List.of(whom)).get(whom);
        if (address == null) {
            return;
        }
        var sentence = texts.text(address.locale(), said.key(), said.args().toArray());
        if (push) {
            pushing.shout(whom, shout(address, sentence, said), false);
        }
        if (mail) {
            mail(address, sentence, said);
        }
    }

    private static Shout shout(Address address, String sentence, Said said) {
        return new Shout(
                "Tertulia",
                sentence,
                said.url(),
                said.tag(),
                address.locale().getLanguage(),
                false,
                null);
    }

    private void mail(Address address, String sentence, Said said) {
        var link = servers.home().orElse("") + said.url();
        writing.mail(
                address.email(),
                sentence,
                texts.text(address.locale(), "shifts.reaching.mail", sentence, link),
                "notice:" + said.tag());
    }

    /** A call: with a way to acknowledge it without signing in. */
    void call(MemberId whom, Call call, String path) {
        var address = addresses.of(List.of(whom)).get(whom);
        if (address == null) {
            return;
        }
        var locale = address.locale();
        var sentence = texts.text(locale, call.key(), call.args().toArray());
        var title = texts.text(locale, "shifts.reaching.call.title");
        var answer =
                new Shout.Answer(
                        texts.text(locale, "shifts.reaching.call.take"),
                        path,
                        texts.text(locale, "shifts.reaching.call.yours"),
                        texts.text(locale, "shifts.reaching.call.lost"));
        var tag = tag(call);
        pushing.shout(
                whom,
                new Shout(title, sentence, call.path(), tag, locale.getLanguage(), true, answer),
                true);
        var home = servers.home().orElse("");
        writing.mail(
                address.email(),
                title + ": " + sentence,
                texts.text(
                        locale,
                        "shifts.reaching.call.mail",
                        sentence,
                        home + path,
                        home + call.path()),
                tag);
    }

    /** To whom it was called: somebody sees to it, or it is over. */
    void callOver(MemberId whom, Call call, String key, List<Object> args) {
        say(whom, new Said(key, args, call.path(), tag(call)), true, false);
    }

    private static String tag(Call call) {
        return "call:" + call.number();
    }
}
