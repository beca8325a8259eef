package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTemplatesTest {

    @TempDir Path directory;

    @Test
    void takesTheTokenizersTemplate() {
        ChatTemplates templates =
                DecoderExport.llama(directory)
                        .with("tokenizer_config.json", "{\"chat_template\": \"plain\"}")
                        .model()
                        .chatTemplates();

        assertThat(templates.plain()).contains("plain");
        assertThat(templates.withTools()).contains("plain");
    }

    @Test
    void takesNamedTemplates() {
        ChatTemplates templates =
                DecoderExport.llama(directory)
                        .with(
                                "tokenizer_config.json",
                                """
                                {"chat_template": [{"name": "default", "template": "plain"},
                                                   {"name": "tool_use", "template": "tools"},
                                                   {"name": "rag", "template": "documents"}]}
                                """)
                        .model()
                        .chatTemplates();

        assertThat(templates.plain()).contains("plain");
        assertThat(templates.withTools()).contains("tools");
        assertThat(templates.named()).containsEntry("rag", "documents");
    }

    @Test
    void prefersFilesOfTheirOwn() {
        ChatTemplates templates =
                DecoderExport.llama(directory)
                        .with("tokenizer_config.json", "{\"chat_template\": \"old\"}")
                        .with("chat_template.jinja", "{{ 'new' }}\n")
                        .with("additional_chat_templates/tool_use.jinja", "tools")
                        .with("additional_chat_templates/README.md", "no template")
                        .model()
                        .chatTemplates();

        assertThat(templates.plain()).contains("{{ 'new' }}\n");
        assertThat(templates.withTools()).contains("tools");
        assertThat(templates.named()).hasSize(2);
    }

    @Test
    void takesAProcessorsTemplateWhereThereIsNoOther() {
        ChatTemplates templates =
                DecoderExport.llama(directory)
                        .with("chat_template.json", "{\"chat_template\": \"processor's\"}")
                        .model()
                        .chatTemplates();

        assertThat(templates.plain()).contains("processor's");
    }

    @Test
    void refusesATemplateThatIsNoText() {
        String reason =
                DecoderExport.llama(directory)
                        .with("tokenizer_config.json", "{\"chat_template\": {\"a\": 1}}")
                        .reason();

        assertThat(reason)
                .isEqualTo(
                        "tokenizer_config.json: chat_template is not a string or a list of named templates");
    }
}
