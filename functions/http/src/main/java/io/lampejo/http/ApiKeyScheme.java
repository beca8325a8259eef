package io.lampejo.http;

/**
 * How the OpenAPI document says that routes take an API key. {@link ModelsResource}, which is in
 * every deployable, declares it; annotations are looked for on resources only.
 */
public final class ApiKeyScheme {
    public static final String NAME = "apiKey";

    static final String DESCRIPTION =
            "An API key. Needed only where the server has been given some.";

    private ApiKeyScheme() {}
}
