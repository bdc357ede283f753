package org.tertulia.shifts.reaching.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts for one browser (RFC 8291, in one record of aes128gcm, RFC 8188): the push service that
 * carries it cannot read it.
 */
final class Sealing {

    /** In bytes: push services take 4096 of which 103 are head, end and seal. */
    static final int MOST = 3993;

    private static final int RECORD = 4096;
    private static final int SALT = 16;
    private static final int SEAL_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    /**
     * @param browser the public key that the browser gave
     * @param auth the 16 bytes that it gave with it
     */
    static byte[] seal(byte[] plain, byte[] browser, byte[] auth) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return seal(plain, Points.key(browser), auth, Points.pair(), salt);
    }

    static byte[] seal(byte[] plain, ECPublicKey browser, byte[] auth, KeyPair ours, byte[] salt) {
        if (plain.length > MOST) {
            throw new IllegalArgumentException(plain.length + " bytes do not fit");
        }
        try {
            var mine = Points.bytes((ECPublicKey) ours.getPublic());
            var secret = secret(ours, browser);
            var info = joined(text("WebPush: info\0"), Points.bytes(browser), mine);
            var key = derive(auth, secret, info, 32);
            var content = derive(salt, key, text("Content-Encoding: aes128gcm\0"), 16);
            var nonce = derive(salt, key, text("Content-Encoding: nonce\0"), 12);
            // One record, which is the last: 2 ends it.
            var sealed = encrypt(content, nonce, joined(plain, new byte[] {2}));
            var head =
                    ByteBuffer.allocate(SALT + 4 + 1 + mine.length)
                            .put(salt)
                            .putInt(RECORD)
                            .put((byte) mine.length)
                            .put(mine)
                            .array();
            return joined(head, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no encryption for push here", e);
        }
    }

    private static byte[] secret(KeyPair ours, ECPublicKey browser)
            throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(browser, true);
        return agreement.generateSecret();
    }

    /** HKDF-SHA-256 (RFC 5869) of one block. */
    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length)
            throws GeneralSecurityException {
        var block = mac(mac(salt, secret), joined(info, new byte[] {1}));
        return Arrays.copyOf(block, length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] encrypt(byte[] key, byte[] nonce, byte[] plain)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(SEAL_BITS, nonce));
        return cipher.doFinal(plain);
    }

    private static byte[] text(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var joined = ByteBuffer.allocate(length);
        for (var part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
