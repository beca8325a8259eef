package io.lampejo.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequestParameters;

/** What requests leave open. */
final class Defaults {
    private Defaults() {}

    static ChatRequestParameters of(ModelSettings settings, ChatRequestParameters defaults) {
        return ChatRequestParameters.builder()
                .modelName(settings.modelName())
                .build()
                .overrideWith(defaults);
    }
}
