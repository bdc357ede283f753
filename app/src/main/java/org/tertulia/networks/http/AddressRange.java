package org.tertulia.networks.http;

import java.net.InetAddress;

/** A block of addresses: {@code 10.0.0.0/8}. */
record AddressRange(byte[] start, int bits) {

    /**
     * @throws IllegalArgumentException when it is neither an address nor a block of them
     */
    static AddressRange of(String text) {
        var slash = text.indexOf('/');
        var literal = slash < 0 ? text : text.substring(0, slash);
        if (!literal.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException(text + " is not an address");
        }
        try {
            var start = InetAddress.ofLiteral(literal).getAddress();
            var bits = slash < 0 ? start.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > start.length * 8) {
                throw new IllegalArgumentException(text + " is not a block of addresses");
            }
            return new AddressRange(start, bits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a block of addresses", e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
