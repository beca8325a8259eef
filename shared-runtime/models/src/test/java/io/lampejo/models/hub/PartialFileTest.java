package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFileTest {

    private static final HubFile FILE =
            new HubFile("onnx/model.onnx", 25, new ContentDigest.Sha256("a".repeat(64)));

    @TempDir Path directory;

    private Path data;
    private Path note;

    @BeforeEach
    void choosePlaces() {
        data = directory.resolve("parts/onnx/model.onnx");
        note = directory.resolve("notes/onnx/model.onnx");
    }

    @Test
    void remembersWhatEachPartHas() throws Exception {
        try (PartialFile partial = PartialFile.open(FILE, data, note, 10)) {
            partial.tag(Optional.of("\"t\""));
            partial.write(2, new byte[] {1, 2, 3}, 3);
            partial.write(0, new byte[] {4, 5}, 2);
        }

        try (PartialFile again = PartialFile.open(FILE, data, note, 10)) {
            assertThat(again.parts()).isEqualTo(3);
            assertThat(again.next(0)).isEqualTo(2);
            assertThat(again.next(1)).isEqualTo(10);
            assertThat(again.next(2)).isEqualTo(23);
            assertThat(again.end(2)).isEqualTo(25);
            assertThat(again.tag()).contains("\"t\"");
            assertThat(again.fetched()).isEqualTo(5);
        }
        assertThat(PartialFile.fetched(FILE, data, note, 10)).isEqualTo(5);
        assertThat(Files.readAllBytes(data)).startsWith(4, 5).endsWith(1, 2, 3);
    }

    @Test
    void beginsAnewForAnotherContent() throws Exception {
        begin();

        HubFile other = new HubFile(FILE.path(), 25, new ContentDigest.Sha256("b".repeat(64)));
        try (PartialFile partial = PartialFile.open(other, data, note, 10)) {
            assertThat(partial.fetched()).isZero();
        }
        assertThat(PartialFile.fetched(other, data, note, 10)).isZero();
    }

    @Test
    void doesNotTrustANoteThatPromisesMoreThanThereIs() throws Exception {
        begin();
        Files.write(data, new byte[1]);

        assertThat(PartialFile.fetched(FILE, data, note, 10)).isZero();
    }

    @Test
    void doesNotTrustANoteThatIsCutOff() throws Exception {
        begin();
        Files.writeString(note, Files.readString(note).substring(0, 20));

        assertThat(PartialFile.fetched(FILE, data, note, 10)).isZero();
    }

    @Test
    void forgetsWhatItDiscards() throws Exception {
        begin();

        try (PartialFile partial = PartialFile.open(FILE, data, note, 10)) {
            assertThat(partial.discard()).isEqualTo(4);
        }

        assertThat(PartialFile.fetched(FILE, data, note, 10)).isZero();
        assertThat(data).isEmptyFile();
    }

    private void begin() throws Exception {
        try (PartialFile partial = PartialFile.open(FILE, data, note, 10)) {
            partial.write(0, new byte[] {1, 2, 3, 4}, 4);
        }
    }
}
