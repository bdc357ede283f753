package org.tertulia.shifts.reaching.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256, and their points as they travel: 4, x, y in 65 bytes. */
final class Points {

    static final int LENGTH = 65;

    private static final int HALF = 32;
    private static final String CURVE = "secp256r1";
    private static final ECParameterSpec PARAMETERS = parameters();

    private Points() {}

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256 here", e);
        }
    }

    static byte[] bytes(ECPublicKey key) {
        var bytes = new byte[LENGTH];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + HALF);
        return bytes;
    }

    /** Big-endian, in 32 bytes whatever its size. */
    private static void put(BigInteger number, byte[] bytes, int at) {
        var plain = number.toByteArray();
        var begins = Math.max(0, plain.length - HALF);
        var length = plain.length - begins;
        System.arraycopy(plain, begins, bytes, at + HALF - length, length);
    }

    /**
     * @throws IllegalArgumentException where these are no point of the curve
     */
    static ECPublicKey key(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != 4) {
            throw new IllegalArgumentException("no point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + HALF));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + HALF, LENGTH));
        demandOnCurve(x, y);
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC")
                            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), PARAMETERS));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no point of the curve", e);
        }
    }

    /** Anything else would tell who sent it something of the other key. */
    private static void demandOnCurve(BigInteger x, BigInteger y) {
        var curve = PARAMETERS.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.multiply(y).mod(p).equals(right)) {
            throw new IllegalArgumentException("no point of the curve");
        }
    }

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256 here", e);
        }
    }
}
