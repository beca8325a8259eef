package io.lampejo.onnx.decoder;

/** The same promises by a plain export, whose graph grows its cache. */
class GrowingGeneratorContractTest extends OnnxGeneratorContractTest {

    @Override
    protected String model() {
        return "qwen2";
    }
}
