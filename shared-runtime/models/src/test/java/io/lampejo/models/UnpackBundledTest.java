package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackBundledTest {

    @TempDir Path directory;

    @Test
    void unpacksToWhereTheClassPathSourceLooks() throws Exception {
        UnpackBundled.main(new String[] {directory.toString()});

        ClassLoader manifests = UnpackBundledTest.class.getClassLoader();
        Path elsewhere = directory.resolve("elsewhere");
        EmbeddingModel model =
                new ModelCatalogue(
                                List.of(
                                        new ClasspathSource(
                                                manifests, List.of(elsewhere, directory))))
                        .open("all-MiniLM-L6-v2");

        assertThat(model.graph()).startsWith(directory).exists();
        assertThat(elsewhere).doesNotExist();
    }
}
