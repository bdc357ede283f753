package org.tertulia.networks.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses beside the public internet's that the owner of the installation allows, by setting
 * {@code tertulia.outbound.private-addresses}: {@code 127.0.0.1}, {@code [::1]:8080}, {@code
 * 10.1.0.0/16}, {@code intranet.example:8443}. A host name allows whatever it resolves to.
 */
public final class PrivateAddresses {

    /** What somebody writes who takes the setting for a switch. */
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "1", "0", "all", "any", "none", "*");

    private final List<Entry> entries;

    private PrivateAddresses(List<Entry> entries) {
        this.entries = entries;
    }

    public static PrivateAddresses none() {
        return new PrivateAddresses(List.of());
    }

    /**
     * Reads the setting.
     *
     * @param setting entries with commas between them
     * @throws IllegalArgumentException with a sentence when an entry cannot be understood
     */
    public static PrivateAddresses of(String setting) {
        return new PrivateAddresses(
                Arrays.stream(setting.split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(Entry::of)
                        .toList());
    }

    boolean allow(String host, InetAddress address, int port) {
        return entries.stream().anyMatch(entry -> entry.allows(host, address, port));
    }

    /** Whether the owner named this very port, which then need not be a usual one. */
    boolean name(String host, InetAddress address, int port) {
        return entries.stream()
                .anyMatch(entry -> entry.port == port && entry.allows(host, address, port));
    }

    private record Entry(@Nullable String name, @Nullable AddressRange range, int port) {

        static Entry of(String text) {
            if (WORDS.contains(text.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "tertulia.outbound.private-addresses (TERTULIA_OUTBOUND_PRIVATEADDRESSES)"
                                + " lists what may be asked, with commas, such as"
                                + " 127.0.0.1,10.1.0.0/16,intranet.example:8443; '"
                                + text
                                + "' is neither host nor address.");
            }
            if (text.indexOf('/') >= 0
                    || text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*")) {
                return new Entry(null, AddressRange.of(text), 0);
            }
            var colon = text.lastIndexOf(':');
            var hasPort = colon > text.lastIndexOf(']') && colon >= 0;
            var host = (hasPort ? text.substring(0, colon) : text).toLowerCase(Locale.ROOT);
            var port = hasPort ? port(text, text.substring(colon + 1)) : 0;
            if (host.startsWith("[") && host.endsWith("]")) {
                return new Entry(null, AddressRange.of(host.substring(1, host.length() - 1)), port);
            }
            if (host.matches("[0-9.]+")) {
                return new Entry(null, AddressRange.of(host), port);
            }
            if (!host.matches("[a-z0-9_.-]+")) {
                throw new IllegalArgumentException(
                        "tertulia.outbound.private-addresses: " + text + " is no host or address");
            }
            return new Entry(host, null, port);
        }

        boolean allows(String host, InetAddress address, int port) {
            return (this.port == 0 || this.port == port)
                    && (name == null || name.equals(host))
                    && (range == null || range.contains(address.getAddress()));
        }

        private static int port(String text, String digits) {
            if (!digits.matches("[0-9]{1,5}")) {
                throw new IllegalArgumentException(
                        "tertulia.outbound.private-addresses: " + text + " has no port number");
            }
            return Integer.parseInt(digits);
        }
    }
}
