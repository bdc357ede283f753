package org.tertulia.networks.mailserver;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Properties;

/** One mail server, and how the way to it is kept private. */
public record MailHost(String host, int port, Security security) {

    /**
     * What jakarta.mail needs to know to speak {@code protocol} ({@code smtp}, {@code imap}) with
     * it at an address that was checked, and nowhere else.
     *
     * @param patience for the connection, and for each answer
     */
    public Properties properties(
            String protocol, InetAddress checked, Duration patience, boolean signsIn) {
        var mail = "mail." + protocol + ".";
        var millis = String.valueOf(patience.toMillis());
        var properties = new Properties();
        properties.put(mail + "host", host);
        properties.put(mail + "socketFactory", new Pinned(checked));
        properties.put(mail + "socketFactory.fallback", "false");
        properties.put(mail + "connectiontimeout", millis);
        properties.put(mail + "timeout", millis);
        properties.put(mail + "writetimeout", millis);
        properties.put(mail + "auth", String.valueOf(signsIn));
        properties.put(mail + "localhost", "tertulia");
        properties.put(mail + "ssl.checkserveridentity", "true");
        switch (security) {
            case STARTTLS -> {
                properties.put(mail + "starttls.enable", "true");
                properties.put(mail + "starttls.required", "true");
            }
            case TLS -> properties.put(mail + "ssl.enable", "true");
            case NONE -> properties.put(mail + "starttls.enable", "false");
        }
        return properties;
    }
}
