package io.lampejo.http;

import io.lampejo.call.CacheWishes;
import io.lampejo.call.CacheWishes.Sampled;
import io.lampejo.call.CacheWishes.Semantic;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The request headers {@code Lampejo-Cache} and {@code Lampejo-Cache-Tags}. They are nobody's but
 * Lampejo's, so that what is wrong in them is a mistake, and refused.
 */
final class WishHeaders {
    private static final String CACHE = "Lampejo-Cache";
    private static final String TAGS = "Lampejo-Cache-Tags";
    private static final CharSequence CACHE_KEY = HttpHeaders.createOptimized(CACHE);
    private static final CharSequence TAGS_KEY = HttpHeaders.createOptimized(TAGS);

    private static final int MAX_TAGS = 16;
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

    private WishHeaders() {}

    /**
     * @throws FailureException naming the header that is wrong
     */
    static CacheWishes read(MultiMap headers) {
        boolean wishes = headers.contains(CACHE_KEY);
        boolean tags = headers.contains(TAGS_KEY);
        if (!wishes && !tags) {
            return CacheWishes.NONE;
        }
        Set<String> names = tags ? tags(HeaderList.of(headers, TAGS_KEY)) : Set.of();
        return wishes
                ? wishes(HeaderList.of(headers, CACHE_KEY), names)
                : new CacheWishes(Semantic.AS_CONFIGURED, Sampled.NOT_CACHED, names);
    }

    private static CacheWishes wishes(List<String> words, Set<String> tags) {
        Semantic semantic = Semantic.AS_CONFIGURED;
        Sampled sampled = Sampled.NOT_CACHED;
        for (String word : words) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "semantic" -> semantic = agreed(semantic, Semantic.ON);
                case "no-semantic" -> semantic = agreed(semantic, Semantic.OFF);
                case "sampled" -> sampled = Sampled.CACHED;
                default ->
                        throw wrong(CACHE, "knows 'semantic' or 'no-semantic', and 'sampled' only");
            }
        }
        return new CacheWishes(semantic, sampled, tags);
    }

    private static Semantic agreed(Semantic before, Semantic now) {
        if (before != Semantic.AS_CONFIGURED && before != now) {
            throw wrong(CACHE, "says both 'semantic' and 'no-semantic'");
        }
        return now;
    }

    private static Set<String> tags(List<String> names) {
        Set<String> tags = new HashSet<>(names);
        if (tags.size() > MAX_TAGS) {
            throw wrong(TAGS, "has more than %d tags".formatted(MAX_TAGS));
        }
        for (String tag : tags) {
            if (!TAG.matcher(tag).matches()) {
                throw wrong(
                        TAGS,
                        "has a tag that is not a letter or digit and up to 63 more letters, digits and . _ : / -");
            }
        }
        return tags;
    }

    private static FailureException wrong(String header, String what) {
        return new FailureException(
                new Failure.InvalidInput(header, "The header %s %s.".formatted(header, what)));
    }
}
