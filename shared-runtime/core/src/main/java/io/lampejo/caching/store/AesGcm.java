package io.lampejo.caching.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256 in Galois/Counter mode (NIST SP 800-38D): nobody without a key reads what is
 * sealed, changes it, or passes off one entry as another's.
 *
 * <p>Layout: id of the key (1 byte), nonce (12, random), ciphertext, tag (16). Keys are rotated by
 * putting a new one in front: the first seals, all open. With random nonces a key is good for 2³²
 * seals.
 */
public final class AesGcm implements Sealing {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int NONCE_AT = 1;
    private static final int CIPHERTEXT_AT = NONCE_AT + NONCE_BYTES;

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys 32 bytes each; the first one seals
     */
    public AesGcm(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("sealing needs a key");
        }
        this.keys = keys.stream().map(Key::of).toList();
    }

    @Override
    public byte id() {
        return 2;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] associated) {
        Key key = keys.getFirst();
        byte[] sealed = new byte[CIPHERTEXT_AT + plain.length + TAG_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        sealed[0] = key.id();
        System.arraycopy(nonce, 0, sealed, NONCE_AT, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
            cipher.doFinal(plain, 0, plain.length, sealed, CIPHERTEXT_AT);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has AES-256-GCM", e);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] sealed, byte[] associated) {
        if (sealed.length < CIPHERTEXT_AT + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, NONCE_AT, CIPHERTEXT_AT);
        for (Key key : keys) {
            if (key.id() == sealed[0]) {
                try {
                    Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, associated);
                    return Optional.of(
                            cipher.doFinal(sealed, CIPHERTEXT_AT, sealed.length - CIPHERTEXT_AT));
                } catch (AEADBadTagException _) {
                    // Two keys may share an id: another one may open it.
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("the JDK has AES-256-GCM", e);
                }
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    /**
     * A key.
     *
     * @param id the first byte of its SHA-256: the same wherever it stands in the list
     */
    private record Key(byte id, SecretKey secret) {

        static Key of(byte[] bytes) {
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException(
                        "a key has %d bytes, not %d".formatted(KEY_BYTES, bytes.length));
            }
            try {
                byte id = MessageDigest.getInstance("SHA-256").digest(bytes)[0];
                return new Key(id, new SecretKeySpec(bytes, "AES"));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("the JDK has SHA-256", e);
            }
        }
    }
}
