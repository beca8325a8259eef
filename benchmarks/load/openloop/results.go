package main

import (
	"net/http"
	"sync"
	"time"

	"github.com/HdrHistogram/hdrhistogram-go"
)

// results counts answers by kind; latencies, in microseconds, are those of the 200s alone.
type results struct {
	mutex    sync.Mutex
	answered *hdrhistogram.Histogram
	refused  int // 429
	failed   int // any other status, or no answer within the patience
	first    time.Time
	last     time.Time // of the latest 200
}

// summary is what the program prints.
type summary struct {
	Sent        int     `json:"sent"`
	Answered    int64   `json:"answered"`
	Refused     int     `json:"refused_429"`
	Failed      int     `json:"failed"`
	AnsweredPer float64 `json:"answered_per_second"`
	P50         int64   `json:"p50_us"`
	P90         int64   `json:"p90_us"`
	P99         int64   `json:"p99_us"`
	Max         int64   `json:"max_us"`
}

func newResults() *results {
	const threeDigits = 3
	return &results{
		answered: hdrhistogram.New(1, (5 * time.Minute).Microseconds(), threeDigits),
		first:    time.Now(),
	}
}

func (r *results) record(status int, err error, latency time.Duration) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	switch {
	case err == nil && status == http.StatusOK:
		r.answered.RecordValue(latency.Microseconds())
		r.last = time.Now()
	case err == nil && status == http.StatusTooManyRequests:
		r.refused++
	default:
		r.failed++
	}
}

// summary divides by the time until the last answer, which is longer than the sending where a backlog was left.
func (r *results) summary(sent int, sending time.Duration) summary {
	seconds := max(sending, r.last.Sub(r.first)).Seconds()
	return summary{
		Sent:        sent,
		Answered:    r.answered.TotalCount(),
		Refused:     r.refused,
		Failed:      r.failed,
		AnsweredPer: float64(r.answered.TotalCount()) / seconds,
		P50:         r.answered.ValueAtQuantile(50),
		P90:         r.answered.ValueAtQuantile(90),
		P99:         r.answered.ValueAtQuantile(99),
		Max:         r.answered.Max(),
	}
}
