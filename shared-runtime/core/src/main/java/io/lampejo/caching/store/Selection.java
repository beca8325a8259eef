package io.lampejo.caching.store;

import java.util.Optional;

/**
 * Which entries are meant: those that fulfil all that is given. Empty throughout: all of them.
 *
 * @param requestIdPrefix what the id of the request that computed them begins with
 */
public record Selection(
        Optional<String> tenant,
        Optional<String> model,
        Optional<String> tag,
        Optional<String> requestIdPrefix) {

    public static final Selection ALL =
            new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean means(Label label) {
        return tenant.map(label.tenant()::equals).orElse(true)
                && model.map(label.model()::equals).orElse(true)
                && tag.map(label.tags()::contains).orElse(true)
                && requestIdPrefix.map(label.requestId()::startsWith).orElse(true);
    }
}
