package org.tertulia.networks.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Author;

/**
 * Whom a mail is from. Who fills in a form of our own site is whom the form names, since its mails
 * all come from us; everybody else is whom the mail says it is from, and is answered there: what a
 * stranger writes into Reply-To sends nothing of ours elsewhere.
 */
record Sender(String address, String name, boolean doubtful) {

    /** Of the key of an author whom our own mail server does not believe. */
    private static final String DOUBTFUL = "unverified:";

    private static final int LONGEST_NAME = 200;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,255}");

    /** Characters that turn the direction of what stands beside them. */
    private static final Pattern TURNING =
            Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\p{Cntrl}]+");

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    /** Null where nobody who could be answered signed. */
    static @Nullable Sender of(MimeMessage message, Mailbox mailbox) throws MessagingException {
        var from = first(message, "From");
        var writer = from == null ? first(message, "Sender") : from;
        if (writer == null) {
            return null;
        }
        var form =
                address(writer).endsWith("@" + mailbox.domain())
                        ? first(message, "Reply-To")
                        : null;
        var who = form == null ? writer : form;
        return new Sender(address(who), name(who), isDoubtful(message));
    }

    private static @Nullable InternetAddress first(MimeMessage message, String header)
            throws MessagingException {
        var value = message.getHeader(header, ",");
        if (value == null) {
            return null;
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false))
                    .filter(each -> isAddress(each.getAddress()))
                    .findFirst()
                    .orElse(null);
        } catch (AddressException e) {
            return bare(value);
        }
    }

    /** What looks like an address in a header that nobody can parse. */
    private static @Nullable InternetAddress bare(String header) {
        var found = ADDRESS.matcher(header);
        if (!found.find()) {
            return null;
        }
        var address = new InternetAddress();
        address.setAddress(found.group());
        return address;
    }

    static boolean isAddress(@Nullable String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }

    private static String address(InternetAddress who) {
        return who.getAddress().toLowerCase(Locale.ROOT);
    }

    /** One that looks like another address is none: it is there to deceive. */
    private static String name(InternetAddress who) {
        var personal = who.getPersonal();
        var clean = personal == null ? "" : TURNING.matcher(personal).replaceAll(" ").strip();
        return clean.isEmpty() || clean.contains("@")
                ? address(who)
                : clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME / 2);
    }

    /**
     * Whether our own mail server, whose word stands on top, found that it is not from there. Where
     * it says nothing nothing is known; that somebody else wrote such a line can only make them
     * less believed.
     */
    private static boolean isDoubtful(MimeMessage message) throws MessagingException {
        var said = message.getHeader("Authentication-Results");
        if (said == null || said.length == 0) {
            return false;
        }
        var results = COMMENT.matcher(said[0].toLowerCase(Locale.ROOT)).replaceAll(" ");
        return says(results, "dmarc", "fail")
                || !says(results, "dmarc", "pass")
                        && says(results, "spf", "fail")
                        && !says(results, "dkim", "pass");
    }

    private static boolean says(String results, String method, String result) {
        return Pattern.compile(";\\s*" + method + "\\s*=\\s*" + result + "\\b")
                .matcher(results)
                .find();
    }

    /** Who is not believed is somebody else than who they say they are. */
    Author author() {
        return new Author(doubtful ? DOUBTFUL + address : address, address, name, null);
    }

    static boolean isDoubtful(Author author) {
        return author.key().startsWith(DOUBTFUL);
    }
}
