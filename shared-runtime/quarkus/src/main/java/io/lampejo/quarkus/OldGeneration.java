package io.lampejo.quarkus;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/**
 * Keeps garbage from growing old. The serial collector grows its old generation to the heap's limit
 * before it looks for garbage there; what loading a model leaves behind, and the little that
 * serving promotes, would stay for hours. So it is asked to look once enough has gathered: some
 * tens of milliseconds, now and then.
 */
final class OldGeneration {
    private static final long ENOUGH = 48L << 20;

    private final Optional<MemoryPoolMXBean> pool =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(bean -> bean.getType() == MemoryType.HEAP)
                    .filter(bean -> bean.getName().equals("Tenured Gen"))
                    .findFirst();

    /** Collects where so much has gathered since the last full collection. */
    @SuppressWarnings("SystemGc") // what this class is for
    void tidy() {
        if (pool.map(OldGeneration::gathered).orElse(0L) >= ENOUGH) {
            System.gc();
        }
    }

    private static long gathered(MemoryPoolMXBean pool) {
        MemoryUsage afterCollection = pool.getCollectionUsage();
        long live = afterCollection == null ? 0 : afterCollection.getUsed();
        return pool.getUsage().getUsed() - live;
    }
}
