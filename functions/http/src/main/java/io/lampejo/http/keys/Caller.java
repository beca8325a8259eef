package io.lampejo.http.keys;

import io.lampejo.call.Call;

/** Who calls. */
public sealed interface Caller {

    /** The hard partition of every cache and index that the caller works in. */
    String tenant();

    /** Nobody in particular. */
    record Anonymous() implements Caller {
        @Override
        public String tenant() {
            return Call.ANONYMOUS;
        }
    }

    /** Somebody whom a key names. */
    record Tenant(String tenant) implements Caller {}

    /** Whoever runs the deployment. */
    record Admin() implements Caller {
        static final String TENANT = "admin";

        @Override
        public String tenant() {
            return TENANT;
        }
    }
}
