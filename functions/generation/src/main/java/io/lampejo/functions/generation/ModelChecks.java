package io.lampejo.functions.generation;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Prompt;

/** Holds a request against what its model can do. Pure. */
final class ModelChecks {

    private ModelChecks() {}

    static void check(Ask ask, GeneratorInfo model) {
        for (int id : ask.sampling().logitBias().keySet()) {
            if (id >= model.vocabulary()) {
                throw Wrong.field(
                        "logit_bias",
                        "'logit_bias' has the token id %d, but those of the model '%s' are 0 to %d."
                                .formatted(id, model.id(), model.vocabulary() - 1));
            }
        }
        for (int i = 0; i < ask.prompts().size(); i++) {
            switch (ask.prompts().get(i)) {
                case Prompt.Conversation _ -> conversation(ask, model);
                case Prompt.Text _ -> {}
                case Prompt.Tokens(int[] ids) -> {
                    String name = ask.prompts().size() == 1 ? "prompt" : "prompt[" + i + "]";
                    vocabulary(name, ids, model);
                }
            }
        }
    }

    private static void conversation(Ask ask, GeneratorInfo model) {
        switch (model.chat()) {
            case TEMPLATE -> {}
            case NONE ->
                    throw Wrong.unsupported(
                            ask.names().prompt(),
                            "The model '%s' knows no conversations: it has no chat template. It can be asked over /v1/completions."
                                    .formatted(model.id()));
        }
    }

    private static void vocabulary(String name, int[] ids, GeneratorInfo model) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] < 0 || ids[i] >= model.vocabulary()) {
                throw Wrong.field(
                        "%s[%d]".formatted(name, i),
                        "'%s[%d]' is %d, but the token ids of the model '%s' are 0 to %d."
                                .formatted(name, i, ids[i], model.id(), model.vocabulary() - 1));
            }
        }
    }
}
