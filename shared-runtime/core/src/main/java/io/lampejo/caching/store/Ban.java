package io.lampejo.caching.store;

/**
 * Forbids entries: the meant ones that were made until a moment.
 *
 * @param untilMillis since the epoch, that millisecond included
 */
record Ban(Selection selection, long untilMillis) {

    boolean means(Entry entry) {
        return entry.createdAtMillis() <= untilMillis && selection.means(entry.label());
    }
}
