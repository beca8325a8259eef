package io.lampejo.onnx.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot run is refused by name, before anything is loaded. */
class RefusedDecodersTest {

    @ParameterizedTest
    @CsvSource({
        "refused/encoder-decoder, encoder-decoder",
        "refused/no-past, past_key_values",
        "refused/no-tokenizer, tokenizer.json"
    })
    void namesTheReason(String model, String reason) {
        assertThat(TinyDecoders.catalogue().problem(model))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
        assertThat(TinyDecoders.catalogue().generators().find(model)).isEmpty();
    }
}
