package io.lampejo.functions.generation;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Origin;
import io.lampejo.content.Content;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.functions.generation.Play.Step;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.Finished;
import io.lampejo.generation.GenerationEvent.Started;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.GenerationEvent.ToolCallDelta;
import io.lampejo.generation.GenerationEvent.ToolCallStarted;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.TokenLogprob.Candidate;
import io.lampejo.generation.Tools;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Plays scripts. A prompt whose last text is the name of a script gets that script; {@code
 * !overload} and its like fail; every other one is greeted, with a tool where one is required.
 */
@Singleton
class FakeGenerator implements Generator {
    static final Started STARTED = new Started(new Origin.Cpu(), new CacheStatus.NotAsked());
    static final GenerationEvent.Identity IDENTITY =
            new GenerationEvent.Identity("0123456789abcdefghijklmn", 1_700_000_123);
    static final Usage USAGE = new Usage(7, 2, 3);

    final Map<String, Supplier<Iterator<Step>>> scripts = new ConcurrentHashMap<>();
    final Map<String, Play> plays = new ConcurrentHashMap<>();
    final List<GenerationRequest> requests = new CopyOnWriteArrayList<>();

    private final ExecutorService engine =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "engine"));

    @PreDestroy
    void stop() {
        engine.shutdownNow();
    }

    GenerationRequest last() {
        return requests.getLast();
    }

    @Override
    public Multi<GenerationEvent> generate(GenerationRequest request) {
        requests.add(request);
        String text = text(request.prompt());
        if (text.equals("!throw")) {
            throw new IllegalStateException("/secret/path");
        }
        Iterator<Step> script = scripts.getOrDefault(text, () -> script(text, request)).get();
        return Multi.createFrom()
                .deferred(() -> {
                    Play play = new Play(script, engine);
                    plays.put(text, play);
                    return Multi.createFrom().publisher(play);
                });
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Conversation(var messages, var _) ->
                    messages.getLast().content().isEmpty()
                            ? ""
                            : ((Content.Text) messages.getLast().content().getLast()).text();
            case Prompt.Text(String text) -> text;
            case Prompt.Tokens(int[] ids) -> Arrays.toString(ids);
        };
    }

    private static Iterator<Step> script(String text, GenerationRequest request) {
        return switch (text) {
            case "!overload" -> fail(new Failure.Overloaded(Duration.ofMillis(1500)));
            case "!deadline" -> fail(new Failure.DeadlineExceeded(Duration.ofSeconds(30)));
            case "!engine" -> fail(new Failure.EngineFailed(request.model()));
            case "!unusable" -> fail(new Failure.ModelUnusable(request.model(), "it lacks x"));
            case "!template" -> fail(new Failure.InvalidInput("messages", "It says no."));
            case "!long" -> fail(new Failure.WindowExceeded("messages", 99, 0, 64));
            case "!longer" -> fail(new Failure.WindowExceeded("max_tokens", 60, 9, 64));
            case "!schema" -> fail(new Failure.Unsupported("response_format", "Too hard."));
            case "!bug" -> Play.script(new IllegalStateException("/secret/path"));
            case "!midway" ->
                    Play.script(
                            STARTED,
                            new TextDelta(0, "Hal", List.of()),
                            new FailureException(new Failure.EngineFailed(request.model())));
            case "!hit" ->
                    Play.script(
                            new Started(
                                    new Origin.Cache(),
                                    new CacheStatus.Hit(Optional.of(Duration.ofSeconds(9)))),
                            new TextDelta(0, "Kept", List.of()),
                            new ChoiceFinished(0, FinishReason.STOP),
                            new Finished(USAGE));
            case "!kept" ->
                    Play.script(
                            new Started(
                                    new Origin.Cache(),
                                    new CacheStatus.Hit(Optional.of(Duration.ofSeconds(9))),
                                    Optional.of(IDENTITY)),
                            new TextDelta(0, "Kept", List.of()),
                            new ToolCallStarted(0, 0, "call_1", "f"),
                            new ToolCallDelta(0, 0, "{}"),
                            new ChoiceFinished(0, FinishReason.TOOL_CALLS),
                            new Finished(USAGE));
            case "!stored" ->
                    Play.script(
                            new Started(
                                    new Origin.Cpu(),
                                    new CacheStatus.Miss(0, 1, false),
                                    Optional.of(IDENTITY)),
                            new TextDelta(0, "New", List.of()),
                            new ChoiceFinished(0, FinishReason.STOP),
                            new Finished(USAGE, GenerationEvent.Kept.NOW));
            case "!unicode" ->
                    Play.script(
                            STARTED,
                            new TextDelta(0, "Lampião ", List.of()),
                            new TextDelta(0, "日本語 😀 \"\\\n\t\u2028", List.of()),
                            new ChoiceFinished(0, FinishReason.STOP),
                            new Finished(USAGE));
            default -> greeting(request);
        };
    }

    private static Iterator<Step> fail(Failure failure) {
        return Play.script(new FailureException(failure));
    }

    private static Iterator<Step> greeting(GenerationRequest request) {
        List<Object> steps = new ArrayList<>(List.of(STARTED));
        int choices = request.output().choices();
        boolean call =
                request.tools().choice() instanceof Tools.Choice.Required
                        || request.tools().choice() instanceof Tools.Choice.Named;
        for (String word : List.of("Hello", " world")) {
            for (int choice = 0; choice < choices && !call; choice++) {
                steps.add(new TextDelta(choice, word, tokens(word, request)));
            }
        }
        for (int choice = 0; choice < choices; choice++) {
            if (call) {
                String name = request.tools().tools().getLast().name();
                steps.add(new ToolCallStarted(choice, 0, "call_" + choice, name));
                steps.add(new ToolCallDelta(choice, 0, "{\"a\":"));
                steps.add(new ToolCallDelta(choice, 0, "1}"));
            }
            boolean cut = request.output().maxTokens().orElse(9) == 2;
            steps.add(
                    new ChoiceFinished(
                            choice,
                            call
                                    ? FinishReason.TOOL_CALLS
                                    : cut ? FinishReason.LENGTH : FinishReason.STOP));
        }
        steps.add(new Finished(USAGE));
        return Play.script(steps.toArray());
    }

    private static List<TokenLogprob> tokens(String word, GenerationRequest request) {
        if (request.output().topLogprobs().isEmpty()) {
            return List.of();
        }
        List<Candidate> top = new ArrayList<>();
        for (int i = 0; i < request.output().topLogprobs().getAsInt(); i++) {
            top.add(candidate(i == 0 ? word : "x" + i, -0.5f - i));
        }
        return List.of(new TokenLogprob(candidate(word, -0.5f), top));
    }

    static Candidate candidate(String text, float logprob) {
        return new Candidate(text.length(), text.getBytes(StandardCharsets.UTF_8), logprob);
    }
}
