package org.tertulia.networks.mastodon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.FileType;
import org.tertulia.networks.Channel;
import org.tertulia.networks.FilesTaken;
import org.tertulia.networks.Measure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our account and what its server allows, as the channel's settings keep it. {@code server} is an
 * origin, {@code handle} the whole address {@code olmo@mastodon.example}, {@code streaming} the
 * origin that tells at once, {@code terms} what a listening channel looks for; {@code listensOnly}
 * says that the token does not let us speak.
 */
record Home(
        String server,
        String domain,
        String accountId,
        String handle,
        String url,
        int characters,
        int charactersPerLink,
        @Nullable String streaming,
        List<String> terms,
        FilesTaken files,
        boolean listensOnly) {

    Home {
        terms = List.copyOf(terms);
    }

    /** One whose token lets us speak. */
    Home(
            String server,
            String domain,
            String accountId,
            String handle,
            String url,
            int characters,
            int charactersPerLink,
            @Nullable String streaming,
            List<String> terms,
            FilesTaken files) {
        this(
                server,
                domain,
                accountId,
                handle,
                url,
                characters,
                charactersPerLink,
                streaming,
                terms,
                files,
                false);
    }

    static Home of(Channel channel) {
        return of(channel.settings());
    }

    static Home of(JsonNode settings) {
        var terms = new ArrayList<String>();
        settings.path("terms").forEach(term -> terms.add(term.asString("")));
        return new Home(
                settings.path("server").asString(""),
                settings.path("domain").asString(""),
                settings.path("accountId").asString(""),
                settings.path("account").asString(""),
                settings.path("url").asString(""),
                settings.path("characters").asInt(Instance.CHARACTERS),
                settings.path("charactersPerLink").asInt(Instance.PER_LINK),
                settings.path("streaming").asString(null),
                terms,
                files(settings.path("files")),
                settings.path("listensOnly").asBoolean(false));
    }

    /** The same account under what its server allows now. */
    Home under(Instance instance) {
        return new Home(
                server,
                domain,
                accountId,
                handle,
                url,
                instance.characters(),
                instance.perLink(),
                instance.streaming(),
                terms,
                instance.files(),
                listensOnly);
    }

    /** The same account with a token that reads and does not write. */
    Home silent() {
        return new Home(
                server,
                domain,
                accountId,
                handle,
                url,
                characters,
                charactersPerLink,
                streaming,
                terms,
                files,
                true);
    }

    JsonNode settings() {
        var settings =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("server", server)
                        .put("domain", domain)
                        .put("accountId", accountId)
                        .put("account", handle)
                        .put("url", url)
                        .put("characters", characters)
                        .put("charactersPerLink", charactersPerLink);
        var taken = settings.putObject("files");
        taken.put("most", files.most()).put("largest", files.largest());
        var types = taken.putArray("types");
        files.types().stream().map(FileType::word).sorted().forEach(types::add);
        if (streaming != null) {
            settings.put("streaming", streaming);
        }
        if (listensOnly) {
            settings.put("listensOnly", true);
        }
        if (!terms.isEmpty()) {
            var array = settings.putArray("terms");
            terms.forEach(array::add);
        }
        return settings;
    }

    /** A channel of before files went along is asked anew once a day. */
    private static FilesTaken files(JsonNode kept) {
        if (kept.isMissingNode()) {
            return Instance.FILES;
        }
        var types = new HashSet<FileType>();
        kept.path("types").forEach(type -> types.add(FileType.of(type.asString(""))));
        return new FilesTaken(kept.path("most").asInt(0), kept.path("largest").asLong(0), types);
    }

    /** Whether it looks around for terms, rather than at what is said to us. */
    boolean looksAround() {
        return !terms.isEmpty();
    }

    Measure measure() {
        return new Measure(characters, Measure.Unit.GRAPHEME, charactersPerLink, true);
    }

    /** The whole address of an account as this server names it: its own ones without a domain. */
    String handle(String acct) {
        var plain = acct.toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.contains("@") ? plain : plain + "@" + domain;
    }
}
