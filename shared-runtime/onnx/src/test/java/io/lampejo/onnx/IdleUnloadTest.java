package io.lampejo.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class IdleUnloadTest {

    @Test
    @EnabledOnOs(OS.LINUX) // reads /proc
    void givesTheMemoryOfAnIdleModelBackToTheOperatingSystem() throws IOException {
        AtomicLong now = new AtomicLong();
        try (OnnxEngine engine = Engines.open(now::get)) {
            cycle(engine, now); // class data and ONNX Runtime itself stay
            long before = residentKilobytes();

            embed(engine);
            long loaded = residentKilobytes();
            now.addAndGet(Duration.ofMinutes(2).toNanos());
            int unloaded = engine.unloadIdle();
            long after = residentKilobytes();

            assertThat(unloaded).isEqualTo(1);
            assertThat(engine.residency().residentBytes(Engines.BUNDLED)).isZero();
            assertThat(loaded - before).isGreaterThan(20_000);
            assertThat(loaded - after).isGreaterThan((loaded - before) * 7 / 10);
        }
    }

    @Test
    void keepsAModelThatIsUsed() {
        AtomicLong now = new AtomicLong();
        try (OnnxEngine engine = Engines.open(now::get)) {
            embed(engine);
            now.addAndGet(Duration.ofSeconds(59).toNanos());

            assertThat(engine.unloadIdle()).isZero();
            assertThat(engine.residency().residentBytes(Engines.BUNDLED)).isPositive();
        }
    }

    private static void cycle(OnnxEngine engine, AtomicLong now) {
        embed(engine);
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        engine.unloadIdle();
    }

    private static void embed(OnnxEngine engine) {
        engine.embedder().embed(Engines.request(Engines.BUNDLED, "hi")).await().indefinitely();
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
