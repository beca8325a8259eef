// How fast the memory of this machine can be read: threads that each sum their own part of an array far larger than
// any cache, again and again. Prints gigabytes (10^9) per second of each pass, the slowest thread's time counting.
//
//     bandwidth THREADS PASSES
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LANES = 64 };
static const size_t BYTES = (size_t)1 << 30;

typedef struct {
    const uint64_t *from;
    size_t count;
    uint64_t sum;
} part;

// Independent lanes, so that no addition waits for another and the compiler can use its widest registers.
static void *sum(void *argument) {
    part *mine = argument;
    uint64_t lanes[LANES] = {0};
    for (size_t i = 0; i < mine->count; i += LANES)
        for (int lane = 0; lane < LANES; lane++) lanes[lane] += mine->from[i + lane];
    for (int lane = 0; lane < LANES; lane++) mine->sum += lanes[lane];
    return NULL;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    int threads = argc > 1 ? atoi(argv[1]) : 1, passes = argc > 2 ? atoi(argv[2]) : 5;
    uint64_t *array = aligned_alloc(4096, BYTES);
    pthread_t *running = calloc(threads, sizeof *running);
    part *parts = calloc(threads, sizeof *parts);
    if (!array || !running || !parts) return 1;
    memset(array, 1, BYTES);
    uint64_t total = 0;
    for (int pass = 0; pass < passes; pass++) {
        size_t each = BYTES / sizeof *array / threads / LANES * LANES;
        double start = now();
        for (int i = 0; i < threads; i++) {
            parts[i] = (part){array + i * each, each, 0};
            if (pthread_create(&running[i], NULL, sum, &parts[i])) return 1;
        }
        for (int i = 0; i < threads; i++) pthread_join(running[i], NULL);
        printf("%.2f\n", each * threads * sizeof *array / (now() - start) / 1e9);
        for (int i = 0; i < threads; i++) total += parts[i].sum;
    }
    return total == 0;
}
