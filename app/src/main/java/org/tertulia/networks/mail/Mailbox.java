package org.tertulia.networks.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.networks.mailserver.MailHost;
import org.tertulia.networks.mailserver.Security;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mailbox, as the channel's settings keep it: our address, where mail is read and where it is
 * handed in, and as whom. {@code sent} is the folder in which copies of what we say are kept, null
 * for none.
 */
record Mailbox(
        String address,
        MailHost imap,
        MailHost smtp,
        String user,
        String folder,
        @Nullable String sent) {

    static Mailbox of(Channel channel) {
        var settings = channel.settings();
        return new Mailbox(
                settings.path("account").asString(""),
                host(settings.path("imap")),
                host(settings.path("smtp")),
                settings.path("user").asString(""),
                settings.path("folder").asString("INBOX"),
                settings.path("sent").asString(null));
    }

    private static MailHost host(JsonNode node) {
        return new MailHost(
                node.path("host").asString(""),
                node.path("port").asInt(0),
                Security.of(node.path("security").asString("")).orElse(Security.TLS));
    }

    JsonNode settings() {
        var settings = JsonMapper.shared().createObjectNode();
        settings.put("account", address).put("user", user).put("folder", folder);
        put(settings.putObject("imap"), imap);
        put(settings.putObject("smtp"), smtp);
        if (sent != null) {
            settings.put("sent", sent);
        }
        return settings;
    }

    private static void put(ObjectNode node, MailHost host) {
        node.put("host", host.host()).put("port", host.port());
        node.put("security", host.security().word());
    }

    /** What comes behind the at sign. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Whether a list of this name is our own address, by which colleagues are reached together. */
    boolean isList(String listId) {
        var id = listId.toLowerCase(Locale.ROOT);
        return id.contains("<" + address.replace('@', '.') + ">") || id.contains(address);
    }
}
