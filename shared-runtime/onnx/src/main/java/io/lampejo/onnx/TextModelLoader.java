package io.lampejo.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.models.EmbeddingModel;
import io.lampejo.models.ModelCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings a model from disk into memory: tokenizer and graph side by side. */
final class TextModelLoader {
    private static final System.Logger LOG = System.getLogger(TextModelLoader.class.getName());

    /** Parsed vocabulary and merge tables, as multiples of {@code tokenizer.json}. */
    private static final int TOKENIZER_BYTES_PER_FILE_BYTE = 12;

    /** A graph of at most this size gets a session for each concurrent run. */
    private static final long MOST_BYTES_TO_COPY = 64L << 20;

    private final ModelCatalogue catalogue;
    private final EngineSettings settings;

    TextModelLoader(ModelCatalogue catalogue, EngineSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /**
     * @throws FailureException {@link Failure.ModelUnusable} where its files do not make a model
     *     that runs here
     */
    TextModel load(String id) {
        long start = System.nanoTime();
        EmbeddingModel model = catalogue.open(id);
        CompletableFuture<HubTokenizer> tokenizer =
                CompletableFuture.supplyAsync(
                        () -> tokenizer(model), TextModelLoader::onThreadOfItsOwn);
        @Nullable OrtSession session = null;
        try {
            session = Sessions.open(model.graph(), settings);
            TextModel loaded = assemble(model, tokenizer.join(), session);
            LOG.log(
                    System.Logger.Level.INFO,
                    "loaded {0} in {1} ms",
                    id,
                    (System.nanoTime() - start) / 1_000_000);
            return loaded;
        } catch (OrtException | CompletionException | FailureException e) {
            var _ = tokenizer.thenAccept(HubTokenizer::close);
            close(session);
            if (e instanceof FailureException failure) {
                throw failure;
            }
            String piece = e instanceof OrtException ? "its graph" : "its tokenizer.json";
            throw new FailureException(new Failure.ModelUnusable(id, piece + " does not load"), e);
        }
    }

    private TextModel assemble(EmbeddingModel model, HubTokenizer tokenizer, OrtSession session)
            throws OrtException {
        EncoderSignature signature = EncoderSignature.of(session, model.info());
        long weights = weights(model);
        int sessions = weights <= MOST_BYTES_TO_COPY ? settings.concurrentRuns() : 1;
        EncoderGraph graph =
                new EncoderGraph(
                        new SessionLanes(
                                session, () -> Sessions.open(model.graph(), settings), sessions),
                        signature,
                        new VectorReader(
                                signature.outputType(),
                                signature.width(),
                                model.pooling(),
                                model.normalize()));
        boolean batchInvariant =
                model.batchInvariant().isPresent()
                        ? model.batchInvariant().get()
                        : BatchInvariance.holds(graph, model.info());
        long bytes = sessions * weights + tokenizerBytes(model);
        return new TextModel(model, tokenizer, graph, batchInvariant, bytes);
    }

    private static void onThreadOfItsOwn(Runnable task) {
        Thread.ofPlatform().name("lampejo-load-tokenizer").start(task);
    }

    private static HubTokenizer tokenizer(EmbeddingModel model) {
        try {
            return HubTokenizer.open(model.tokenizer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The graph itself and its external data: model.onnx, model.onnx_data, model.onnx.data. */
    private static long weights(EmbeddingModel model) {
        String graph = model.graph().getFileName().toString();
        try (Stream<Path> beside = Files.list(model.graph().resolveSibling("."))) {
            return beside.filter(file -> file.getFileName().toString().startsWith(graph))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long tokenizerBytes(EmbeddingModel model) {
        return TOKENIZER_BYTES_PER_FILE_BYTE * model.tokenizer().toFile().length();
    }

    private static void close(@Nullable OrtSession session) {
        if (session == null) {
            return;
        }
        try {
            session.close();
        } catch (OrtException e) {
            LOG.log(System.Logger.Level.WARNING, "a session did not close", e);
        }
    }
}
