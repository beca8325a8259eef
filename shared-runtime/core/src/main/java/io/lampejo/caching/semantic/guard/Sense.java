package io.lampejo.caching.semantic.guard;

/**
 * What a table says of a phrase.
 *
 * @param soft may be said or left out
 * @param capital only where it is written with a capital: {@code Go}, {@code Word}
 */
record Sense(Family family, String key, boolean soft, boolean capital) {}
