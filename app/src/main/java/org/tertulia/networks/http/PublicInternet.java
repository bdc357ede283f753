package org.tertulia.networks.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are somebody's on the public internet; after the IANA registries of special
 * addresses (RFC 6890 and its updates). Everything else is refused.
 */
final class PublicInternet {

    private static final List<AddressRange> SPECIAL_4 =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Azure's metadata and DNS, a public number that is the machine's own.
                    "168.63.129.16/32");

    private static final AddressRange GLOBAL_6 = AddressRange.of("2000::/3");
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");
    private static final List<AddressRange> SPECIAL_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicInternet() {}

    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4 ? has4(bytes) : has6(bytes);
    }

    private static boolean has4(byte[] address) {
        return SPECIAL_4.stream().noneMatch(range -> range.contains(address));
    }

    private static boolean has6(byte[] address) {
        if (NAT64.contains(address)) {
            return has4(Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL_6.contains(address)
                && SPECIAL_6.stream().noneMatch(range -> range.contains(address))
                && !(isIsatap(address) && !has4(Arrays.copyOfRange(address, 12, 16)));
    }

    /** RFC 5214: an IPv4 address rides in the last four bytes. */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & 0xfd) == 0
                && address[9] == 0
                && address[10] == 0x5e
                && address[11] == (byte) 0xfe;
    }

    private static List<AddressRange> ranges(String... texts) {
        return Arrays.stream(texts).map(AddressRange::of).toList();
    }
}
