package io.lampejo.functions.embedding;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Profiles with API keys. */
final class Keys {
    static final String ACME = "Authorization: Bearer acme-key";
    static final String BETA = "authorization: bearer abc";
    static final String BOSS = "Authorization: Bearer boss-key";

    private Keys() {}

    /** Tenants and an admin; beta's key is {@code abc}, told by its digest only. */
    public static final class OfTenants implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "test.keys",
                    "acme:acme-key,beta:sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                    "test.admin-key",
                    "boss-key");
        }
    }

    /** An admin, and no tenants. */
    public static final class OfAdmin implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.admin-key", "boss-key");
        }
    }
}
