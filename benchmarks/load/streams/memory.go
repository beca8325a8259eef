package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"time"
)

const sampleEvery = 100 * time.Millisecond

// resident is one process's memory (Linux, /proc), in bytes: before the streams, at its most, after they ended.
type resident struct {
	Before int64 `json:"before"`
	Peak   int64 `json:"peak"`
	After  int64 `json:"after"`
}

// watcher samples until it is stopped; nil watches nothing.
type watcher struct {
	pid     int
	found   resident
	stopped chan struct{}
	ended   chan struct{}
}

func watch(pid int) *watcher {
	if pid == 0 {
		return nil
	}
	before := residentBytes(pid)
	w := &watcher{pid, resident{Before: before, Peak: before}, make(chan struct{}), make(chan struct{})}
	go w.sample()
	return w
}

func (w *watcher) sample() {
	defer close(w.ended)
	ticks := time.NewTicker(sampleEvery)
	defer ticks.Stop()
	for {
		select {
		case <-ticks.C:
			w.found.Peak = max(w.found.Peak, residentBytes(w.pid))
		case <-w.stopped:
			return
		}
	}
}

func (w *watcher) stop() *resident {
	if w == nil {
		return nil
	}
	close(w.stopped)
	<-w.ended
	w.found.After = residentBytes(w.pid)
	return &w.found
}

// residentBytes is 0 once the process has gone.
func residentBytes(pid int) int64 {
	content, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0
	}
	pages, _ := strconv.ParseInt(string(bytes.Fields(content)[1]), 10, 64)
	return pages * int64(os.Getpagesize())
}
