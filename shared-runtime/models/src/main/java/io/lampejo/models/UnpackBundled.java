package io.lampejo.models;

import io.lampejo.generation.GeneratorInfo;
import io.lampejo.model.ModelInfo;
import java.nio.file.Path;
import java.util.List;

/**
 * Unpacks all bundled models into a directory, in the layout that {@link ClasspathSource} looks
 * for. Run when a deployable is packaged, so that its first request need not do it.
 */
public final class UnpackBundled {

    private UnpackBundled() {}

    /**
     * @param arguments the directory
     */
    public static void main(String[] arguments) {
        ModelCatalogue catalogue =
                new ModelCatalogue(
                        List.of(
                                new ClasspathSource(
                                        UnpackBundled.class.getClassLoader(),
                                        List.of(Path.of(arguments[0])))));
        if (!catalogue.problems().isEmpty()) {
            throw new IllegalStateException("bundled models are complete: " + catalogue.problems());
        }
        for (ModelInfo model : catalogue.all()) {
            catalogue.open(model.id());
        }
        for (GeneratorInfo model : catalogue.generators().all()) {
            catalogue.openGenerator(model.id());
        }
    }
}
