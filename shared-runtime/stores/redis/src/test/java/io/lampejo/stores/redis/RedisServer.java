package io.lampejo.stores.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Redis or Valkey of this machine, on a free port of the loopback, with a directory of its own.
 */
public final class RedisServer implements AutoCloseable {
    private final Path directory;
    private final List<String> options;
    private final int port;
    private Process process;

    public RedisServer(Path directory, String... options) throws IOException, InterruptedException {
        this.directory = directory;
        this.options = List.of(options);
        this.port = freePort();
        start();
    }

    /** Empty where this machine has neither. */
    public static Optional<Path> binary() {
        return Stream.of("redis-server", "valkey-server")
                .flatMap(name ->
                        Stream.of(System.getenv("PATH").split(":"))
                                .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public int port() {
        return port;
    }

    public void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(binary().orElseThrow().toString());
        command.addAll(
                List.of(
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        directory.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "no"));
        command.addAll(options);
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("redis.log").toFile())
                        .start();
        Waiting.until(this::accepts);
    }

    public void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    public void stop() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean accepts() {
        assertThat(process.isAlive()).as("Redis runs; its log is in %s", directory).isTrue();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
