package org.tertulia.networks.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.mailserver.Security;
import org.tertulia.networks.secrets.Secret;
import org.tertulia.organization.Sight;

/** Says by which server mail leaves. */
@UseCase
class ArrangingMail {

    private final MailServers servers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrangingMail(MailServers servers, ApplicationEventPublisher events, Clock clock) {
        this.servers = servers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * As somebody typed it.
     *
     * @param password empty keeps the one that is there
     * @param version of the settings that the form showed; 0 where there were none
     */
    record Typed(
            String host,
            String port,
            String security,
            String login,
            String password,
            String sender,
            String home,
            int version) {}

    void arrange(Sight sight, Typed typed) {
        var before = servers.hold();
        if (before.map(MailServer::version).orElse(0) != typed.version()) {
            throw new Refused(new LettersRefusal.ServerChanged());
        }
        var server = server(typed, before);
        servers.put(server);
        events.publishEvent(
                new MailServerChanged(
                        server.host(),
                        server.port(),
                        server.sender(),
                        sight.who().actor(),
                        clock.instant()));
    }

    void remove(Sight sight) {
        if (servers.hold().isPresent()) {
            servers.remove();
            events.publishEvent(
                    new MailServerChanged("", 0, "", sight.who().actor(), clock.instant()));
        }
    }

    private static MailServer server(Typed typed, Optional<MailServer> before) {
        var login = typed.login().strip();
        return new MailServer(
                host(typed.host()),
                port(typed.port()),
                Security.of(typed.security())
                        .orElseThrow(() -> new Refused(new LettersRefusal.SecurityUnfit())),
                login.isEmpty() ? null : login,
                password(typed, login, before.orElse(null)),
                address(typed.sender()),
                home(typed.home()),
                typed.version() + 1);
    }

    private static String host(String typed) {
        var host = typed.strip();
        if (host.length() > 253 || !host.matches("[\\p{L}\\p{N}._-]+|\\[?[0-9A-Fa-f:.]+\\]?")) {
            throw new Refused(new LettersRefusal.HostUnfit());
        }
        return host;
    }

    private static int port(String typed) {
        if (!typed.strip().matches("[0-9]{1,5}")) {
            throw new Refused(new LettersRefusal.PortUnfit());
        }
        var port = Integer.parseInt(typed.strip());
        if (port < 1 || port > 65535) {
            throw new Refused(new LettersRefusal.PortUnfit());
        }
        return port;
    }

    /** One that was kept goes to the server that it was given for, and to no other. */
    private static @Nullable Secret password(
            Typed typed, String login, @Nullable MailServer before) {
        if (login.length() > 200
                || typed.password().length() > 500
                || login.isEmpty() && !typed.password().isEmpty()) {
            throw new Refused(new LettersRefusal.LoginUnfit());
        }
        if (!typed.password().isEmpty()) {
            return new Secret(typed.password());
        }
        var kept = before == null || !before.host().equals(typed.host().strip()) ? null : before;
        return kept == null || login.isEmpty() ? null : kept.password();
    }

    static String address(String typed) {
        try {
            var address = new InternetAddress(typed.strip(), true);
            address.validate();
            if (!address.getAddress().contains("@") || typed.strip().length() > 320) {
                throw new Refused(new LettersRefusal.AddressUnfit());
            }
            return typed.strip();
        } catch (AddressException e) {
            throw new Refused(new LettersRefusal.AddressUnfit());
        }
    }

    private static @Nullable String home(String typed) {
        var home = typed.strip().replaceFirst("/+$", "");
        if (home.isEmpty()) {
            return null;
        }
        try {
            var address = URI.create(home);
            var whole =
                    ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null;
            if (!whole || home.length() > 300) {
                throw new Refused(new LettersRefusal.HomeUnfit());
            }
            return home;
        } catch (IllegalArgumentException e) {
            throw new Refused(new LettersRefusal.HomeUnfit());
        }
    }
}
