package io.lampejo.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server as it is packaged, in a process of its own, on a free port of the loopback interface.
 */
final class PackagedServer implements AutoCloseable {
    private static final Pattern LISTENING =
            Pattern.compile("Listening on: http://127.0.0.1:(\\d+)");

    private final Process process;
    private final int port;
    private final List<String> log;

    private PackagedServer(Process process, int port, List<String> log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * @param environment configuration, as environment variables
     */
    static PackagedServer start(Map<String, String> environment) {
        Path app = Path.of(System.getProperty("lampejo.server"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags());
        command.add("-Dlampejo.home=" + app);
        command.add("-jar");
        command.add(app.resolve("quarkus-run.jar").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            endWithThisJvm(process);
            CompletableFuture<Integer> port = new CompletableFuture<>();
            List<String> log = Collections.synchronizedList(new ArrayList<>());
            Thread.ofVirtual().start(() -> follow(process, log, port));
            return new PackagedServer(process, port(process, port), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the packaged server starts", e);
        }
    }

    private static int port(Process process, CompletableFuture<Integer> port) throws Exception {
        try {
            return port.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** A test that is interrupted leaves no server behind. */
    private static void endWithThisJvm(Process process) {
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        var _ = process.onExit().thenRun(() -> forget(end));
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // This JVM is ending itself.
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Everything the server has printed so far. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** What the process ended with; waits for its end. */
    int exitValue() throws InterruptedException {
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server ends when it is asked to");
        }
        return process.exitValue();
    }

    /** Sends SIGTERM and does not wait. */
    void askToEnd() {
        process.destroy();
    }

    @Override
    public void close() {
        askToEnd();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server ends when it is asked to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The flags that the launcher gives the JVM. */
    private static List<String> jvmFlags() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("lampejo.jvm-flags"))).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void follow(Process process, List<String> log, CompletableFuture<Integer> port) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    port.complete(Integer.parseInt(listening.group(1)));
                }
            }
        } catch (IOException e) {
            log.add("(log broke off: " + e.getMessage() + ")");
        }
        port.completeExceptionally(
                new IllegalStateException("the server ended: " + String.join("\n", log)));
    }
}
