package org.tertulia.organization;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;

/**
 * Keeps strangers from taking a fresh installation: whoever sets it up from another machine shows a
 * code that only the log knows.
 */
@Component
public class SetupCode {

    /** Without those that look alike; twelve of them are 60 bits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final List<String> PROXY_MARKS =
            List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final String code = make(new SecureRandom());
    private final Companies companies;

    SetupCode(Companies companies) {
        this.companies = companies;
    }

    @EventListener(id = "organization.setup-code", classes = ApplicationReadyEvent.class)
    void tell() {
        if (!companies.setUp()) {
            System.out.printf(
                    "%n  Not set up yet. From another machine the setup page asks for the code %s%n",
                    code);
        }
    }

    /** Not on this very machine, where who reads the log sits. */
    public boolean needed(HttpServletRequest request) {
        return !loopback(request.getRemoteAddr())
                || PROXY_MARKS.stream().anyMatch(mark -> request.getHeader(mark) != null)
                || !localName(request.getServerName());
    }

    public void demand(HttpServletRequest request, String typed) {
        if (needed(request) && !same(typed)) {
            throw new Refused(new OrganizationRefusal.SetupCodeWrong());
        }
    }

    String code() {
        return code;
    }

    private boolean same(String typed) {
        return MessageDigest.isEqual(plain(typed), plain(code));
    }

    private static byte[] plain(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String make(SecureRandom random) {
        return IntStream.range(0, 3)
                .mapToObj(group -> letters(random))
                .collect(Collectors.joining("-"));
    }

    private static String letters(SecureRandom random) {
        return random.ints(4, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A name of the outer world that leads here is a trick or a proxy. */
    private static boolean localName(String host) {
        return host.equalsIgnoreCase("localhost") || loopback(host.replaceAll("^\\[|]$", ""));
    }
}
