package org.tertulia.networks.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VaultTest {

    private static final Aad TOKEN = new Aad("channel-1", "token", 1);

    @TempDir Path folder;

    @Test
    void whatWasSealedOpensAgainAfterARestart() {
        var sealed = first().seal("señal-secreta", TOKEN);

        var again = Vault.at(folder.resolve("keys/tertulia.key"), () -> true);

        assertThat(again.open(sealed, TOKEN).reveal()).isEqualTo("señal-secreta");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secreta");
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        var vault = first();

        assertThat(vault.seal("x", TOKEN)).isNotEqualTo(vault.seal("x", TOKEN));
    }

    @Test
    void aRowPutInAnothersPlaceDoesNotOpen() {
        var vault = first();
        var sealed = vault.seal("secret", TOKEN);

        for (var other :
                new Aad[] {
                    new Aad("channel-2", "token", 1),
                    new Aad("channel-1", "refresh", 1),
                    new Aad("channel-1", "token", 2),
                    new Aad("channel-1t", "oken", 1),
                }) {
            assertThatThrownBy(() -> vault.open(sealed, other))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageContaining("Connect the channel again")
                    .hasMessageNotContaining("secret of");
        }
    }

    @Test
    void aChangedByteDoesNotOpen() {
        var vault = first();
        var sealed = vault.seal("secret", TOKEN);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed, TOKEN)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws IOException {
        first();

        var file = folder.resolve("keys/tertulia.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Vault.at(file, () -> false))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aLostKeyFileIsNotReplacedWhileSomethingIsSealed() {
        var file = folder.resolve("lost.key");

        assertThatThrownBy(() -> Vault.at(file, () -> true))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("is missing, and the database holds secrets");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDamagedKeyFileIsSaidAndKept() throws IOException {
        first();
        var file = folder.resolve("keys/tertulia.key");
        Files.writeString(file, "{}");

        assertThatThrownBy(() -> Vault.at(file, () -> false))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("cannot be read as a key");
        assertThat(file).hasContent("{}");
    }

    @Test
    void aSecretDoesNotShowItself() {
        record Holder(Secret token) {}
        var holder = new Holder(new Secret("tell-nobody"));

        assertThat(holder.toString()).doesNotContain("tell-nobody");
        assertThat(JsonMapper.shared().writeValueAsString(Map.of("a", holder)))
                .doesNotContain("tell-nobody")
                .contains("•••");
    }

    private Vault first() {
        return Vault.at(folder.resolve("keys/tertulia.key"), () -> false);
    }
}
