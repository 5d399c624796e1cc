package org.linli.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/** The key that wraps the other keys. Read at the start, so that a missing one stops the start. */
@Context
final class MasterKey {

  private final Aead aead;

  @Inject
  MasterKey(KeySettings settings) {
    this(MasterKeyFile.read(settings.masterFile(), settings.generate()));
  }

  MasterKey(List<byte[]> keys) {
    try {
      AeadConfig.register();
      this.aead = keyset(keys).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not available", e);
    }
  }

  Aead aead() {
    return aead;
  }

  /**
   * Wraps a key.
   *
   * @param name what the key is; it opens only under the same name
   */
  byte[] wrap(byte[] key, String name) {
    try {
      return aead.encrypt(key, name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The master key can't wrap " + name, e);
    }
  }

  byte[] unwrap(byte[] wrapped, String name) {
    try {
      return aead.decrypt(wrapped, name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw wrongMaster(name, e);
    }
  }

  static IllegalStateException wrongMaster(String name, Exception cause) {
    return new IllegalStateException(
        "The master key doesn't open "
            + name
            + ": its file (linli.keys.master-file) is not the one this database was filled with."
            + " Put the earlier key back, as a further line of the file if there is a newer one.",
        cause);
  }

  private static KeysetHandle keyset(List<byte[]> keys) throws GeneralSecurityException {
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(MasterKeyFile.BYTES)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
    int id = 1;
    for (byte[] key : keys) {
      KeysetHandle.Builder.Entry entry =
          KeysetHandle.importKey(
                  AesGcmKey.builder()
                      .setParameters(parameters)
                      .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                      .build())
              .withFixedId(id);
      keyset.addEntry(id == 1 ? entry.makePrimary() : entry);
      id++;
    }
    return keyset.build();
  }
}
