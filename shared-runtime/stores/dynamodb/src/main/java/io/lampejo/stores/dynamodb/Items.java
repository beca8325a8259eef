package io.lampejo.stores.dynamodb;

import io.lampejo.caching.CacheKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item of the table looks like: {@code pk} (S, hash key), {@code sk} (S, range key), {@code
 * blob} (B) and {@code expires} (N, seconds since the epoch, the table's TTL attribute). An entry
 * has its own partition, {@code e#} and its key; all notes share the partition {@code notes}.
 */
final class Items {
    static final String PARTITION = "pk";
    static final String NAME = "sk";
    static final String BLOB = "blob";
    static final String EXPIRES = "expires";
    static final String NOTES = "notes";

    private static final String ENTRY_PREFIX = "e#";
    private static final String ENTRY_NAME = "1";
    private static final int KEY_BYTES = 32;

    /** The service's limit, less what names and numbers take. */
    private static final int MAX_BLOB_BYTES = 400 * 1024 - 256;

    private Items() {}

    static boolean fits(byte[] blob) {
        return blob.length <= MAX_BLOB_BYTES;
    }

    static Map<String, AttributeValue> key(CacheKey key) {
        String partition =
                ENTRY_PREFIX
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(key.toBytes());
        return Map.of(
                PARTITION, AttributeValue.fromS(partition), NAME, AttributeValue.fromS(ENTRY_NAME));
    }

    static Map<String, AttributeValue> entry(
            CacheKey key, byte[] blob, long nowMillis, Duration keepFor) {
        Map<String, AttributeValue> names = key(key);
        return item(text(names.get(PARTITION)), text(names.get(NAME)), blob, nowMillis, keepFor);
    }

    static Map<String, AttributeValue> note(
            String name, byte[] note, long nowMillis, Duration keepFor) {
        return item(NOTES, name, note, nowMillis, keepFor);
    }

    /** Empty where the item is no entry of this format. */
    static Optional<CacheKey> entryKey(Map<String, AttributeValue> item) {
        String partition = text(item.get(PARTITION));
        if (!partition.startsWith(ENTRY_PREFIX) || !ENTRY_NAME.equals(text(item.get(NAME)))) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getUrlDecoder().decode(partition.substring(ENTRY_PREFIX.length()));
            return bytes.length == KEY_BYTES ? Optional.of(CacheKey.of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String name(Map<String, AttributeValue> item) {
        return text(item.get(NAME));
    }

    /** Empty where it has expired: the service deletes what has, but takes days to. */
    static Optional<byte[]> blob(Map<String, AttributeValue> item, long nowMillis) {
        AttributeValue blob = item.get(BLOB);
        AttributeValue expires = item.get(EXPIRES);
        if (blob == null || blob.b() == null || expires == null || expires.n() == null) {
            return Optional.empty();
        }
        return Long.parseLong(expires.n()) * 1000 <= nowMillis
                ? Optional.empty()
                : Optional.of(blob.b().asByteArray());
    }

    private static Map<String, AttributeValue> item(
            String partition, String name, byte[] blob, long nowMillis, Duration keepFor) {
        long expires = Math.ceilDiv(nowMillis + keepFor.toMillis(), 1000L);
        return Map.of(
                PARTITION,
                AttributeValue.fromS(partition),
                NAME,
                AttributeValue.fromS(name),
                BLOB,
                AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(blob)),
                EXPIRES,
                AttributeValue.fromN(Long.toString(expires)));
    }

    private static String text(@Nullable AttributeValue value) {
        return value == null || value.s() == null ? "" : value.s();
    }
}
