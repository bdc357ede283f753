package org.tertulia.networks.mailserver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a server: {@code key} is a sentence's, {@code detail} what it said. */
public record MailTrouble(String key, String detail) {

    /** The server does not take user or password. */
    public static final String LOGIN = "networks.letters.login";

    private static final int LONGEST = 200;

    public static MailTrouble of(MailHost host, MessagingException e) {
        for (Exception at = e; at != null; at = next(at)) {
            switch (at) {
                case AuthenticationFailedException _ -> {
                    return new MailTrouble(LOGIN, line(at.getMessage()));
                }
                case MailConnectException _, ConnectException _ -> {
                    return new MailTrouble("networks.http.NoConnection", host.host());
                }
                case SSLException _ -> {
                    return new MailTrouble("networks.http.Tls", host.host());
                }
                case SocketTimeoutException _ -> {
                    return new MailTrouble("networks.http.ReadTimeout", host.host());
                }
                default -> {}
            }
        }
        return host.security() == Security.STARTTLS
                        && String.valueOf(e.getMessage()).contains("STARTTLS is required")
                ? new MailTrouble("networks.letters.noStarttls", host.host())
                : new MailTrouble("networks.letters.broken", line(e.getMessage()));
    }

    /** With which number the server said no; 0 where it said none. */
    public static Reply reply(MessagingException e) {
        for (Exception at = e; at != null; at = next(at)) {
            var code =
                    switch (at) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> 0;
                    };
            if (code >= 400) {
                return new Reply(code, line(at.getMessage()));
            }
        }
        return new Reply(0, line(e.getMessage()));
    }

    /** What an SMTP server said. */
    public record Reply(int code, String line) {

        /** However often it is tried. */
        public boolean refused() {
            return code >= 500;
        }

        public boolean later() {
            return code >= 400 && code < 500;
        }
    }

    private static @Nullable Exception next(Exception at) {
        return at instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    /** One line of what a server said, and no more of it than fits. */
    public static String line(@Nullable String said) {
        var clean = said == null ? "" : said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
