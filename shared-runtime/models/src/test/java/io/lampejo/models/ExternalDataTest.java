package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalDataTest {

    @TempDir Path directory;

    @Test
    void findsNoneInAGraphThatHoldsItsOwnTensors() throws Exception {
        Path graph = write(OnnxBytes.model(OnnxBytes.inline(100_000), OnnxBytes.inline(3)));

        assertThat(ExternalData.of(graph)).isEmpty();
    }

    @Test
    void findsEachFileAndHowLongItMustBe() throws Exception {
        Path graph =
                write(
                        OnnxBytes.model(
                                OnnxBytes.external("model.onnx_data", 0, 100),
                                OnnxBytes.inline(70_000),
                                OnnxBytes.external("model.onnx_data", 4096, 50),
                                OnnxBytes.external("other", 8, 8)));

        assertThat(ExternalData.of(graph)).containsOnlyKeys("model.onnx_data", "other");
        assertThat(ExternalData.of(graph)).containsEntry("model.onnx_data", 4146L);
        assertThat(ExternalData.of(graph)).containsEntry("other", 16L);
    }

    @Test
    void findsThoseOfConstantsInsideBranches() throws Exception {
        Path graph = write(OnnxBytes.nested(OnnxBytes.external("data", 0, 1)));

        assertThat(ExternalData.of(graph)).containsOnlyKeys("data");
    }

    @ParameterizedTest
    @CsvSource({"offset, -", "length, many", "offset, 99999999999999999999"})
    void refusesAPlaceThatIsNoNumber(String key, String value) throws Exception {
        Path graph = write(OnnxBytes.model(OnnxBytes.externalWith(key, value)));

        assertThatThrownBy(() -> ExternalData.of(graph))
                .isInstanceOf(IOException.class)
                .hasMessage("the place of a tensor in its file is no number");
    }

    @Test
    void noticesAGraphThatIsCutOffAnywhere() throws Exception {
        byte[] whole = OnnxBytes.model(OnnxBytes.external("data", 0, 10), OnnxBytes.inline(40));

        for (int length = 0; length < whole.length; length++) {
            Path graph = write(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ExternalData.of(graph)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void endsOnWhateverBytesItIsGiven() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = OnnxBytes.model(OnnxBytes.external("data", 0, 10), OnnxBytes.inline(99));
            for (int flips = random.nextInt(1, 8); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                ExternalData.of(write(bytes));
            } catch (IOException expected) {
                assertThat(expected).as("seed %d", seed).hasMessageMatching("(?s).+");
            }
        }
    }

    @Test
    void countsAsAPartOfTheModel() {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "onnx/model.onnx",
                                OnnxBytes.model(OnnxBytes.external("model.onnx_data", 0, 4)))
                        .with("onnx/model.onnx_data", new byte[] {1, 2, 3, 4});
        String before = export.model().info().fingerprint();

        export.with("onnx/model.onnx_data", new byte[] {1, 2, 3, 5});

        assertThat(export.model().info().fingerprint()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gone          | onnx/gone is missing
                    short         | onnx/short is cut off: it has 2 of at least 10 bytes
                    ../up         | onnx/model.onnx refers to data outside its own directory ('../up')
                    /etc/hostname | onnx/model.onnx refers to data outside its own directory ('/etc/hostname')
                    """)
    void isNamedWhereItIsMissing(String location, String reason) {
        HubExport export =
                HubExport.bert(directory)
                        .with(
                                "onnx/model.onnx",
                                OnnxBytes.model(OnnxBytes.external(location, 0, 10)))
                        .with("onnx/short", "12")
                        .with("up", "0123456789");

        assertThat(export.reason()).isEqualTo(reason);
    }

    @Test
    void saysThatAGraphIsNone() {
        HubExport export = HubExport.bert(directory).with("onnx/model.onnx", "<html>Not found");

        assertThat(export.reason()).startsWith("onnx/model.onnx is cut off or no ONNX graph (");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("graph.onnx"), bytes);
    }
}
