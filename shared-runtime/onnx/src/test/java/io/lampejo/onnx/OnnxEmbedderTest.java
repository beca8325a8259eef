package io.lampejo.onnx;

import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbedderContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OnnxEmbedderTest extends EmbedderContract {
    private static OnnxEngine engine;

    @BeforeAll
    static void open() {
        engine = Engines.open();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Override
    protected Embedder embedder() {
        return engine.embedder();
    }

    @Override
    protected String model() {
        return Engines.BUNDLED;
    }
}
