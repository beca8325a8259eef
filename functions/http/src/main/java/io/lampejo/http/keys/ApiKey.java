package io.lampejo.http.keys;

/** A key, as far as it is kept, and whom it names. */
record ApiKey(KeyDigest digest, Caller caller) {}
