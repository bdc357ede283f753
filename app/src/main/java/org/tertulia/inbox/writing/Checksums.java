package org.tertulia.inbox.writing;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/** The check digits that tell a number of an account, a card or a person from any other number. */
final class Checksums {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String CURP = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final String RFC = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    /** How long the IBANs of a country are (registry of ISO 13616). */
    private static final Map<String, Integer> IBANS =
            Map.ofEntries(
                    Map.entry("AD", 24),
                    Map.entry("AT", 20),
                    Map.entry("BE", 16),
                    Map.entry("BG", 22),
                    Map.entry("BR", 29),
                    Map.entry("CH", 21),
                    Map.entry("CR", 22),
                    Map.entry("CY", 28),
                    Map.entry("CZ", 24),
                    Map.entry("DE", 22),
                    Map.entry("DK", 18),
                    Map.entry("DO", 28),
                    Map.entry("EE", 20),
                    Map.entry("ES", 24),
                    Map.entry("FI", 18),
                    Map.entry("FR", 27),
                    Map.entry("GB", 22),
                    Map.entry("GI", 23),
                    Map.entry("GR", 27),
                    Map.entry("GT", 28),
                    Map.entry("HR", 21),
                    Map.entry("HU", 28),
                    Map.entry("IE", 22),
                    Map.entry("IS", 26),
                    Map.entry("IT", 27),
                    Map.entry("LI", 21),
                    Map.entry("LT", 20),
                    Map.entry("LU", 20),
                    Map.entry("LV", 21),
                    Map.entry("MC", 27),
                    Map.entry("MT", 31),
                    Map.entry("NL", 18),
                    Map.entry("NO", 15),
                    Map.entry("PL", 28),
                    Map.entry("PT", 25),
                    Map.entry("RO", 24),
                    Map.entry("SE", 24),
                    Map.entry("SI", 19),
                    Map.entry("SK", 24),
                    Map.entry("SM", 27),
                    Map.entry("SV", 28));

    private Checksums() {}

    /** How long an IBAN of this country is; 0 where it has none. */
    static int ibanLength(String country) {
        return IBANS.getOrDefault(country, 0);
    }

    /** Letters and digits alone: the first four go to the end, A is 10, and 1 remains of 97. */
    static boolean iban(String written) {
        if (written.length() != ibanLength(written.substring(0, 2))) {
            return false;
        }
        var digits = new StringBuilder();
        for (var c : (written.substring(4) + written.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** Luhn's, and no row of one digit alone. */
    static boolean card(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    /**
     * A CURP: what is lacking to a ten, weights falling from 18 (RENAPO, instructivo normativo).
     */
    static boolean curp(String written) {
        var plain = written.toUpperCase(Locale.ROOT);
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += CURP.indexOf(plain.charAt(i)) * (18 - i);
        }
        return plain.length() == 18 && (10 - sum % 10) % 10 == plain.charAt(17) - '0';
    }

    /** An RFC: what is lacking to an eleven, weights falling from 13 (SAT, anexo de la RFC). */
    static boolean rfc(String written) {
        var plain = written.toUpperCase(Locale.ROOT);
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += RFC.indexOf(plain.charAt(i)) * (13 - i);
        }
        var month = Integer.parseInt(plain.substring(6, 8));
        var day = Integer.parseInt(plain.substring(8, 10));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && "0A987654321".charAt(sum % 11) == plain.charAt(12);
    }

    /** A CUIT or CUIL: what is lacking to an eleven; ten becomes nine. */
    static boolean cuit(String digits) {
        var rest = rest(digits.substring(0, 10), 7);
        return digits.charAt(10) - '0' == (rest == 0 ? 0 : rest == 1 ? 9 : 11 - rest);
    }

    /** A RUN of a person, of whom there are fewer than fifty million: companies begin there. */
    static boolean rut(String written) {
        var body = written.substring(0, written.length() - 1);
        var rest = rest(body, 7);
        var check = rest == 0 ? '0' : rest == 1 ? 'K' : (char) ('0' + 11 - rest);
        return Character.toUpperCase(written.charAt(written.length() - 1)) == check
                && Integer.parseInt(body) < 50_000_000;
    }

    /** A CPF: two digits, the second over the first too; no row of one digit alone. */
    static boolean cpf(String digits) {
        return digits.chars().distinct().count() > 1
                && cpfDigit(digits.substring(0, 9)) == digits.charAt(9) - '0'
                && cpfDigit(digits.substring(0, 10)) == digits.charAt(10) - '0';
    }

    private static int cpfDigit(String before) {
        var rest = rest(before, Integer.MAX_VALUE);
        return rest < 2 ? 0 : 11 - rest;
    }

    /** Of eleven, weights rising from the right from 2 to {@code highest}, and again. */
    private static int rest(String digits, int highest) {
        var sum = 0;
        var weight = 2;
        for (var i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight == highest ? 2 : weight + 1;
        }
        return sum % 11;
    }

    /** A Spanish DNI or NIE: the letter is that of the number's rest of 23; X, Y, Z are 0, 1, 2. */
    static boolean identity(String written) {
        var plain = written.toUpperCase(Locale.ROOT);
        if (plain.length() < 8) {
            return false;
        }
        var begin = "XYZ".indexOf(plain.charAt(0));
        var number = begin < 0 ? plain : begin + plain.substring(1);
        var digits = Integer.parseInt(number.substring(0, number.length() - 1));
        return DNI.charAt(digits % 23) == number.charAt(number.length() - 1);
    }
}
