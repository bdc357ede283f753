package org.tertulia.shifts.reaching.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTest {

    @Test
    void theExampleOfTheStandardComesOutByteForByte() throws Exception {
        // RFC 8291, appendix A.
        var known =
                Points.key(
                        bytes(
                                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6"
                                        + "TlzAC8wEqKK6PBru3jl7A8"));
        var number = new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        var secret =
                KeyFactory.getInstance("EC")
                        .generatePrivate(new ECPrivateKeySpec(number, known.getParams()));
        var browser =
                Points.key(
                        bytes(
                                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPj"
                                        + "s7Vd8pZGH6SRpkNtoIAiw4"));

        var sealed =
                Sealing.seal(
                        "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                        browser,
                        bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                        new KeyPair(known, secret),
                        bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg"
                                + "Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXzt"
                                + "LVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void whatTheBrowserOpensIsWhatWasSaid() throws Exception {
        try (var house = new PushHouse()) {
            var said = "¿Quién va? ".repeat(300);
            var sealed =
                    Sealing.seal(said.getBytes(UTF_8), bytes(house.key()), bytes(house.auth()));
            assertThat(house.open(sealed)).isEqualTo(said);
        }
    }

    @Test
    void whatDoesNotFitOneRecordIsNotSealed() {
        var key = Points.bytes((ECPublicKey) Points.pair().getPublic());
        assertThat(Sealing.seal(new byte[Sealing.MOST], key, new byte[16])).hasSize(4096);
        assertThatThrownBy(() -> Sealing.seal(new byte[Sealing.MOST + 1], key, new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPointBesideTheCurveIsNone() {
        var point = Points.bytes((ECPublicKey) Points.pair().getPublic());
        point[40] ^= 1;
        assertThatThrownBy(() -> Points.key(point)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Points.key(new byte[65]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
