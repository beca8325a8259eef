package io.lampejo.onnx;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/** Returns memory that native code has freed to the operating system, where the C library can. */
public final class NativeHeap {
    private static final System.Logger LOG = System.getLogger(NativeHeap.class.getName());

    private NativeHeap() {}

    /** glibc keeps freed memory for later; {@code malloc_trim} gives back what it can. */
    @SuppressWarnings("restricted") // native access is what this is about
    public static void trim() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> symbol = linker.defaultLookup().find("malloc_trim");
        if (symbol.isEmpty()) { // macOS and musl give memory back by themselves
            return;
        }
        try {
            int _ =
                    (int)
                            linker.downcallHandle(
                                            symbol.get(),
                                            FunctionDescriptor.of(
                                                    ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG))
                                    .invokeExact(0L);
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.WARNING, "malloc_trim failed", e);
        }
    }
}
