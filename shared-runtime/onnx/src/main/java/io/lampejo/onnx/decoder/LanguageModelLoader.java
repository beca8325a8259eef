package io.lampejo.onnx.decoder;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.decoding.DecodeLoop;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.generation.decoding.DecodingMeter;
import io.lampejo.generation.sampling.SamplerScratch;
import io.lampejo.generation.sampling.SamplingPlan.ModelTokens;
import io.lampejo.generation.token.Decoding;
import io.lampejo.generation.token.TokenizerReader;
import io.lampejo.generation.token.UnreadableTokenizerException;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonSyntaxException;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.models.GenerationModel;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.onnx.HubTokenizer;
import io.lampejo.onnx.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings a language model into memory: graph, tokenizer and vocabulary side by side. */
final class LanguageModelLoader {
    private static final System.Logger LOG = System.getLogger(LanguageModelLoader.class.getName());

    /** A tokenizer takes about so many bytes of memory for each of its file. */
    private static final int TOKENIZER_BYTES_PER_FILE_BYTE = 8;

    private final ModelCatalogue catalogue;
    private final DecoderSettings settings;
    private final DecodingMeter meter;
    private final Clock clock;
    private final LongSupplier nanoClock;

    LanguageModelLoader(
            ModelCatalogue catalogue,
            DecoderSettings settings,
            DecodingMeter meter,
            Clock clock,
            LongSupplier nanoClock) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.meter = meter;
        this.clock = clock;
        this.nanoClock = nanoClock;
    }

    /**
     * @throws FailureException {@link Failure.ModelUnusable} where its files do not make a model
     *     that runs here
     */
    LanguageModel load(String id) {
        long start = nanoClock.getAsLong();
        GenerationModel model = catalogue.openGenerator(id);
        CompletableFuture<HubTokenizer> tokenizer =
                CompletableFuture.supplyAsync(
                        () -> tokenizer(model), LanguageModelLoader::onThreadOfItsOwn);
        CompletableFuture<Decoding> decoding =
                CompletableFuture.supplyAsync(
                        () -> decoding(model), LanguageModelLoader::onThreadOfItsOwn);
        @Nullable OrtSession session = null;
        try {
            session = Sessions.open(model.graph(), settings.threads(), settings.waiting());
            LanguageModel loaded = assemble(model, session, tokenizer, decoding);
            LOG.log(
                    System.Logger.Level.INFO,
                    "loaded {0} in {1} ms",
                    id,
                    (nanoClock.getAsLong() - start) / 1_000_000);
            return loaded;
        } catch (OrtException | CompletionException | FailureException e) {
            var _ = tokenizer.thenAccept(HubTokenizer::close);
            close(session);
            throw failure(id, e);
        }
    }

    private LanguageModel assemble(
            GenerationModel model,
            OrtSession session,
            CompletableFuture<HubTokenizer> tokenizer,
            CompletableFuture<Decoding> decoding)
            throws OrtException {
        String id = model.info().id();
        int window = Math.min(model.info().window(), settings.maxContext());
        DecoderSignature signature =
                DecoderSignature.of(
                        session,
                        id,
                        new DecoderSignature.HeadHints(
                                model.cache().heads(), model.cache().headDim()));
        DecoderSession runs =
                Decoders.session(
                        Sessions.environment(), session, signature, settings.rows(), window);
        Decoder decoder = Decoders.open(id, Sessions.environment(), runs, settings.rows(), window);
        ModelTokens tokens =
                new ModelTokens(
                        decoding.join().vocabulary(),
                        decoder.vocabulary(),
                        model.endOfText().stream()
                                .mapToInt(end -> end)
                                .filter(end -> end < decoder.vocabulary())
                                .toArray());
        LanguageModel.Pieces pieces =
                new LanguageModel.Pieces(
                        tokenizer.join(),
                        decoding.join(),
                        tokens,
                        new PromptTemplates(model, clock),
                        session,
                        runs,
                        decoder,
                        new DecodeLoop(id, decoder, settings.policy(), meter, nanoClock),
                        window,
                        new SamplerScratch(decoder.vocabulary()));
        return new LanguageModel(model, pieces, bytes(model));
    }

    private static void onThreadOfItsOwn(Runnable task) {
        Thread.ofPlatform().name("lampejo-load-tokenizer").start(task);
    }

    private static HubTokenizer tokenizer(GenerationModel model) {
        try {
            return HubTokenizer.open(model.tokenizer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decoding decoding(GenerationModel model) {
        String reason;
        try {
            if (JsonParser.parse(Files.readString(model.tokenizer())) instanceof JsonObject file) {
                return TokenizerReader.read(file);
            }
            reason = "it is no object";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonSyntaxException | UnreadableTokenizerException e) {
            reason = String.valueOf(e.getMessage());
        }
        throw DecoderSignature.unusable(
                model.info().id(), "its tokenizer.json cannot be used: " + reason);
    }

    /** The graph itself and its external data, and the tokenizer. */
    private static long bytes(GenerationModel model) {
        String graph = model.graph().getFileName().toString();
        try (Stream<Path> beside = Files.list(model.graph().resolveSibling("."))) {
            // model.onnx, model.onnx_data, model.onnx.data; not model_q4.onnx
            long weights =
                    beside.filter(file -> file.getFileName().toString().startsWith(graph))
                            .mapToLong(file -> file.toFile().length())
                            .sum();
            return weights + TOKENIZER_BYTES_PER_FILE_BYTE * model.tokenizer().toFile().length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FailureException failure(String id, Exception e) {
        if (e instanceof FailureException failure) {
            return failure;
        }
        if (e.getCause() instanceof FailureException failure) {
            return failure;
        }
        String piece = e instanceof OrtException ? "its graph" : "its tokenizer.json";
        return new FailureException(new Failure.ModelUnusable(id, piece + " does not load"), e);
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
