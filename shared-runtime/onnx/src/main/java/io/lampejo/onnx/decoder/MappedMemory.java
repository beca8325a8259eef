package io.lampejo.onnx.decoder;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * An anonymous private mapping. Address space is reserved at once; memory is taken page by page as
 * it is touched, and can be given back while the mapping stays. It reads as zeros until written.
 */
@SuppressWarnings("restricted") // native access is what this is about
final class MappedMemory implements AutoCloseable {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS_NORESERVE =
            MAC ? 0x2 | 0x1000 | 0x40 : 0x2 | 0x20 | 0x4000;
    private static final int DONT_NEED = MAC ? 5 : 4;
    static final long PAGE = MAC ? 16_384 : 4_096;

    private static final MethodHandle MMAP =
            handle(
                    "mmap",
                    FunctionDescriptor.of(
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_LONG));
    private static final MethodHandle MUNMAP =
            handle(
                    "munmap",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    private static final MethodHandle MADVISE =
            handle(
                    "madvise",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT));

    private final MemorySegment segment;

    private MappedMemory(MemorySegment segment) {
        this.segment = segment;
    }

    /**
     * @throws IllegalStateException where the system has no such range of addresses left
     */
    static MappedMemory reserve(long bytes) {
        long whole = Math.max(PAGE, (bytes + PAGE - 1) / PAGE * PAGE);
        try {
            MemorySegment start =
                    (MemorySegment)
                            MMAP.invokeExact(
                                    MemorySegment.NULL,
                                    whole,
                                    READ_WRITE,
                                    PRIVATE_ANONYMOUS_NORESERVE,
                                    -1,
                                    0L);
            if (start.address() == -1) {
                throw new IllegalStateException("the system maps %d bytes".formatted(whole));
            }
            return new MappedMemory(start.reinterpret(whole, Arena.global(), null));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("mmap can be called", e);
        }
    }

    /** All of it. Must not be touched after {@link #close()}. */
    MemorySegment segment() {
        return segment;
    }

    /** What the whole pages within this range hold is lost; they read as zeros again. */
    void giveBack(long offset, long bytes) {
        long from = (offset + PAGE - 1) / PAGE * PAGE;
        long to = (offset + bytes) / PAGE * PAGE;
        if (to <= from) {
            return;
        }
        try {
            int _ = (int) MADVISE.invokeExact(segment.asSlice(from), to - from, DONT_NEED);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("madvise can be called", e);
        }
    }

    @Override
    public void close() {
        try {
            int _ = (int) MUNMAP.invokeExact(segment, segment.byteSize());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("munmap can be called", e);
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }
}
