package org.tertulia.networks.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.OLMO;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Content;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Reading;
import org.tertulia.networks.mailserver.MailHost;
import org.tertulia.networks.mailserver.Security;

/** Mails as people, programs and those who wish us ill write them. */
class MailReadingTest {

    private static final Mailbox MAILBOX =
            new Mailbox(
                    "care@olmo.example",
                    new MailHost("imap.olmo.example", 993, Security.TLS),
                    new MailHost("smtp.olmo.example", 465, Security.TLS),
                    "care@olmo.example",
                    "INBOX",
                    null);

    private static final Channel CHANNEL =
            new Channel(
                    ChannelId.next(),
                    7,
                    OLMO,
                    MailNetwork.NAME,
                    "care@olmo.example",
                    ChannelRole.MANAGED,
                    ChannelState.ACTIVE,
                    MAILBOX.settings());

    private static final String OURS = "0f8fad5b-d9cb-469f-a165-70867728950e@olmo.example";

    @Test
    void aPlainMailSaysItsSubjectAndItsText() {
        var said =
                content(
                        """
                        Received: from x by y; Sun, 22 Nov 2026 10:00:05 +0100
                        From: =?UTF-8?Q?Dar=C3=ADo?= Mora <Dario@Example.org>
                        To: care@olmo.example
                        Subject: =?ISO-8859-1?Q?Tres_semanas_esperando_=BFy_ahora=3F?=
                        Message-ID: <one@example.org>
                        Date: Sun, 22 Nov 2026 08:00:00 +0100
                        Content-Type: text/plain; charset=UTF-8

                        ¿Y mi factura?
                        --\s
                        Darío
                        600 123 456
                        """);

        assertThat(said.remoteId()).isEqualTo("one@example.org");
        assertThat(said.text()).isEqualTo("Tres semanas esperando ¿y ahora?\n\n¿Y mi factura?");
        assertThat(Objects.requireNonNull(said.author()).key()).isEqualTo("dario@example.org");
        assertThat(said.author().name()).isEqualTo("Darío Mora");
        assertThat(said.at()).isEqualTo(Instant.parse("2026-11-22T09:00:05Z"));
        assertThat(Objects.requireNonNull(said.quoted()).text()).contains("600 123 456");
        assertThat(said.inReplyTo()).isNull();
    }

    @Test
    void anAnswerSaysOnlyWhatIsNewAndKnowsWhatItAnswers() {
        var said =
                content(
                        """
                        From: dario@example.org
                        Subject: Re: Tu factura
                        Message-ID: <two@example.org>
                        In-Reply-To: <other@example.org>
                        References: <one@example.org> <%s> <other@example.org>

                        Gracias.

                        El lun, 23 nov 2026 a las 9:00, Olmo (<care@olmo.example>)
                        escribió:
                        > Hola, Darío:
                        > aquí la tienes.
                        """
                                .formatted(OURS));

        assertThat(said.text()).isEqualTo("Gracias.");
        assertThat(said.inReplyTo()).isEqualTo(OURS);
        assertThat(said.thread()).isEqualTo("one@example.org");
        assertThat(Objects.requireNonNull(said.quoted()).text()).contains("aquí la tienes");
    }

    @Test
    void whoWritesBetweenTheQuotedLinesIsReadBetweenThem() {
        var said =
                content(
                        """
                        From: dario@example.org
                        Subject: Re: Tu factura
                        In-Reply-To: <one@example.org>

                        On Mon, Nov 23, 2026 at 9:00 AM Olmo wrote:
                        > ¿Qué número es?
                        El 42.
                        > ¿Y de cuándo?
                        De mayo.
                        """);

        assertThat(said.text()).contains("¿Qué número es?", "El 42.", "De mayo.");
    }

    @Test
    void ofHtmlOnlyWhatAPersonSeesIsRead() {
        var said =
                content(
                        """
                        From: dario@example.org
                        Subject: Hola
                        Content-Type: multipart/alternative; boundary=b

                        --b
                        Content-Type: text/plain

                           \s
                        --b
                        Content-Type: text/html; charset=utf-8

                        <html><head><title>no</title><style>p{}</style></head><body>
                        <p onclick="x()">Mira <a href="https://evil.example/x">https://banco.example</a></p>
                        <div style="display: none">SECRETO</div><script>alert(1)</script>
                        <img src="https://tracker.example/pixel.gif"><p>Adiós<br>Darío</p>
                        <blockquote>lo de antes</blockquote></body></html>
                        --b--
                        """);

        assertThat(said.text())
                .contains("Mira https://banco.example (https://evil.example/x)", "Adiós\nDarío")
                .doesNotContain("SECRETO", "alert", "tracker", "title");
        assertThat(said.media()).isEmpty();
        assertThat(Objects.requireNonNull(said.quoted()).text()).contains("lo de antes");
    }

    @Test
    void attachmentsAreListedByNameAndNeverShown() {
        var said =
                content(
                        """
                        From: dario@example.org
                        Subject: Factura
                        Message-ID: <att@example.org>
                        Content-Type: multipart/mixed; boundary=b

                        --b

                        Va adjunta.
                        --b
                        Content-Type: image/png; name="../../etc/foto.png"
                        Content-Disposition: attachment; filename="../../etc/foto.png"
                        Content-Transfer-Encoding: base64

                        aGFsbG8=
                        --b
                        Content-Type: text/html
                        Content-Disposition: attachment; filename*=UTF-8''p%C3%A1gina.html

                        <script>alert(1)</script>
                        --b--
                        """);

        assertThat(said.text()).isEqualTo("Factura\n\nVa adjunta.");
        assertThat(said.media()).extracting(each -> each.alt()).first().isEqualTo("foto.png");
        assertThat(said.media()).hasSize(2).allMatch(each -> each.url().startsWith("/channels/7/"));
        assertThat(said.media())
                .allMatch(each -> each.kind() == org.tertulia.networks.Media.Kind.OTHER);
    }

    @Test
    void whatProgramsSendIsANoticeAndKnowsWhatItIsAbout() {
        for (var header :
                List.of(
                        "Auto-Submitted: auto-replied",
                        "Precedence: bulk",
                        "Precedence: auto_reply",
                        "X-Autoreply: yes",
                        "Return-Path: <>",
                        "List-Unsubscribe: <https://x.example>",
                        "List-Id: News <news.example.org>")) {
            var item =
                    item(header + "\nFrom: a@example.org\nIn-Reply-To: <" + OURS + ">\n\nFuera.\n");
            assertThat(item).as(header).isInstanceOf(NetworkItem.Notice.class);
            assertThat(((NetworkItem.Notice) item).content().inReplyTo()).isEqualTo(OURS);
        }
        assertThat(item("Auto-Submitted: no\nFrom: a@example.org\n\nHola\n"))
                .isInstanceOf(NetworkItem.DirectMessage.class);
        // Colleagues who share an address as a list: whoever writes there is a person.
        assertThat(
                        item(
                                "List-Id: <care.olmo.example>\n"
                                        + "Precedence: list\n"
                                        + "From: a@example.org\n\n"
                                        + "Hola\n"))
                .isInstanceOf(NetworkItem.DirectMessage.class);
    }

    @Test
    void whatComesBackIsAboutWhatWasSent() {
        var item =
                item(
                        """
                        From: Mail Delivery System <MAILER-DAEMON@mx.example>
                        Return-Path: <>
                        Subject: Undelivered Mail Returned to Sender
                        Content-Type: multipart/report; report-type=delivery-status; boundary=b

                        --b

                        550 no such user
                        --b
                        Content-Type: message/delivery-status

                        Action: failed
                        --b
                        Content-Type: text/rfc822-headers

                        Message-ID: <%s>
                        Subject: Re: Tu factura
                        --b--
                        """
                                .formatted(OURS));

        assertThat(item).isInstanceOf(NetworkItem.Notice.class);
        var notice = (NetworkItem.Notice) item;
        assertThat(notice.returned()).isTrue();
        assertThat(notice.content().inReplyTo()).isEqualTo(OURS);
        assertThat(notice.content().text()).contains("550 no such user");
    }

    @Test
    void whoIsNotBelievedIsSomebodyElse() {
        var spoofed =
                "Authentication-Results: mx.olmo.example; spf=fail; dkim=none; dmarc=fail"
                        + " (p=none)\n";
        var proper = "Authentication-Results: mx.olmo.example; dkim=pass; spf=fail; dmarc=pass\n";
        var mail = "From: Darío <dario@example.org>\n\nHola\n";

        var doubted = Objects.requireNonNull(content(spoofed + mail).author());
        assertThat(doubted.key()).isNotEqualTo("dario@example.org");
        assertThat(doubted.handle()).isEqualTo("dario@example.org");
        assertThat(Sender.isDoubtful(doubted)).isTrue();
        for (var believed : List.of(proper + mail, mail, proper + spoofed + mail)) {
            assertThat(Objects.requireNonNull(content(believed).author()).key())
                    .isEqualTo("dario@example.org");
        }
    }

    @Test
    void aNameThatLooksLikeAnAddressIsNoName() {
        var author =
                Objects.requireNonNull(
                        content("From: \"jefa@olmo.example\" <eva@evil.example>\n\nPaga ya\n")
                                .author());

        assertThat(author.name()).isEqualTo("eva@evil.example");
    }

    @Test
    void whoFillsInAFormOfOursIsWhomTheFormNames() {
        var form = "From: web@olmo.example\nReply-To: Lucía <lucia@example.org>\n\nHola\n";
        var stranger = "From: lucia@example.org\nReply-To: eva@evil.example\n\nHola\n";

        assertThat(Objects.requireNonNull(content(form).author()).key())
                .isEqualTo("lucia@example.org");
        assertThat(Objects.requireNonNull(content(stranger).author()).key())
                .isEqualTo("lucia@example.org");
    }

    @Test
    void hostileAndBrokenMailsAreReadAsFarAsTheyGo() {
        var deep =
                new StringBuilder(
                        "From: a@example.org\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (var at = 0; at < 300; at++) {
            deep.append(
                    "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(at, at + 1));
        }
        for (var mail :
                List.of(
                        deep.toString(),
                        "From: a@example.org\n"
                                + "Content-Type: text/plain; charset=nonsense-9\n\n"
                                + "Hola\n",
                        "From: a@example.org\nContent-Type: ;;;\n\nHola\n",
                        "From: a@example.org\nContent-Type: multipart/mixed\n\nsin frontera\n",
                        "From: a@example.org\nContent-Transfer-Encoding: base64\n\n%%%%\n",
                        "From: a@example.org\nContent-Transfer-Encoding: nonsense\n\nHola\n",
                        "From: a@example.org\nSubject: =?x?Q?=FF?=\n\nHola\n",
                        "From: a@example.org\n"
                                + "Date: never\n"
                                + "Received: ;;\n"
                                + "Message-ID: <a b>\n\n"
                                + "Hola\n",
                        "From: \"\"\"a <a@example.org>, ,\n\nHola\n",
                        "From: a@example.org\nReferences: "
                                + "<x@y> ".repeat(20_000)
                                + "\n\nHola\n",
                        "From: a@example.org\nSubject: "
                                + "á".repeat(50_000)
                                + "\n\n"
                                + "x".repeat(300_000))) {
            var item = item(mail);
            assertThat(item.remoteId()).isNotBlank().hasSizeLessThan(1_000);
            assertThat(((NetworkItem.Message) item).content().text().length()).isLessThan(100_000);
        }
        assertThat(read("no es un correo".getBytes(UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(read(Payload.of("Subject: nadie\n\nHola".getBytes(UTF_8)).bytes()))
                .isEqualTo(new Reading.Unreadable("networks.quarantine.MissingField", "From"));
    }

    @Test
    void oldProgramsAreReadInTheirOwnLetters() {
        var mail = "From: a@example.org\nSubject: Hola\n\nMañana, señor\n".getBytes(ISO_8859_1);

        assertThat(content(mail).text()).contains("Mañana, señor");
    }

    @Test
    void aMailThatNamesItselfAsAnotherStaysWhatItIs() {
        var mail = "X-Tertulia-Id: another\nFrom: a@example.org\nMessage-ID: <me@x>\n\nHola\n";

        assertThat(content(mail).remoteId()).isEqualTo("me@x");
    }

    @Test
    void theSameMailHasOnePrintHoweverItTravelledAndAnotherHasItsOwn() {
        var one = "From: a@x.example\nMessage-ID: <1@x>\n\nHola\n";
        var travelled = "Received: by z; Sun, 22 Nov 2026 10:00:05 +0100\n" + one;
        var other = "From: a@x.example\nMessage-ID: <1@x>\n\nOtra cosa\n";

        assertThat(payload(one).print()).isEqualTo(payload(travelled).print());
        assertThat(payload(one).print()).isNotEqualTo(payload(other).print());
        assertThat(payload(other).apart().id()).startsWith("1@x#");
    }

    private static Payload payload(String mail) {
        return Payload.of(mail.getBytes(UTF_8));
    }

    private static Content content(String mail) {
        return content(mail.getBytes(UTF_8));
    }

    private static Content content(byte[] mail) {
        return ((NetworkItem.Message) item(mail)).content();
    }

    private static NetworkItem item(String mail) {
        return item(mail.getBytes(UTF_8));
    }

    private static NetworkItem item(byte[] mail) {
        var reading = read(Payload.of(mail).bytes());
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return ((Reading.Items) reading).items().getFirst();
    }

    private static Reading read(byte[] payload) {
        return new MailReading(CHANNEL).read(payload);
    }
}
