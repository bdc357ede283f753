package org.tertulia.networks.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.BooleanSupplier;

/** Seals secrets for the database and opens them again (AES-256-GCM). */
public final class Vault {

    private final Aead aead;

    private Vault(Aead aead) {
        this.aead = aead;
    }

    /**
     * Opens the vault with the key file, or makes the file at the first start.
     *
     * @param sealedExist whether the database holds anything sealed; asked only when there is no
     *     key file
     * @throws KeyTrouble when the file is missing though something is sealed, or cannot be used
     */
    public static Vault at(Path keyFile, BooleanSupplier sealedExist) {
        register();
        var file = new KeyFile(keyFile);
        if (file.exists()) {
            return of(file.read());
        }
        if (sealedExist.getAsBoolean()) {
            throw KeyTrouble.missing(keyFile);
        }
        return of(file.create());
    }

    public byte[] seal(String plain, Aad aad) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), aad.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing " + aad, e);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws CannotOpen when it was sealed for something else, or with another key
     */
    public Secret open(byte[] sealed, Aad aad) {
        try {
            return new Secret(
                    new String(aead.decrypt(sealed, aad.bytes()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(aad, e);
        }
    }

    private static Vault of(KeysetHandle keys) {
        try {
            return new Vault(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys of an unknown kind", e);
        }
    }

    private static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-GCM here", e);
        }
    }
}
