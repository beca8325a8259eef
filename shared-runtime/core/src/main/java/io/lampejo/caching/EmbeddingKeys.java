package io.lampejo.caching;

import io.lampejo.content.Content;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.model.ModelInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a request's items. Pure and stable: the same on every machine and in every version
 * that shares {@link #FORMAT}.
 *
 * <p>A key covers the format, the tenant, the model's content, the input type, the truncation and
 * the input itself; every field is preceded by its length, so that no two requests write the same
 * bytes. The text itself stands for its tokens: one model content makes the same tokens of the same
 * text. What the vector does not depend on is not covered: dimensions and number format, which are
 * derived from the full-width vector, the request's id, tags, deadline.
 */
final class EmbeddingKeys {
    private static final String FORMAT = "lampejo-embedding-1";

    private EmbeddingKeys() {}

    static List<CacheKey> of(EmbeddingRequest request, ModelInfo model) {
        MessageDigest common = sha256();
        field(common, FORMAT);
        field(common, request.call().tenant());
        field(common, model.fingerprint());
        field(common, request.type().name());
        field(common, request.truncation().name());

        List<CacheKey> keys = new ArrayList<>(request.inputs().size());
        for (EmbeddingInput input : request.inputs()) {
            MessageDigest digest = copy(common);
            input(digest, input);
            keys.add(CacheKey.of(digest.digest()));
        }
        return keys;
    }

    private static void input(MessageDigest digest, EmbeddingInput input) {
        switch (input) {
            case EmbeddingInput.Of(Content.Text(String text)) -> {
                field(digest, "text");
                field(digest, text);
            }
            case EmbeddingInput.Tokens(int[] ids) -> {
                field(digest, "tokens");
                field(digest, ids);
            }
            case TokenSequence sequence -> {
                field(digest, "sequence");
                field(digest, sequence.ids());
            }
        }
    }

    private static void field(MessageDigest digest, String value) {
        field(digest, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(MessageDigest digest, int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        field(digest, bytes.array());
    }

    private static void field(MessageDigest digest, byte[] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value.length));
        digest.update(value);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
