package main

import (
	"math/rand/v2"
	"sync"
	"time"
)

// mostInFlight bounds the connections. A request beyond it waits for one, and its wait counts.
const mostInFlight = 2048

// arrivals returns when to send each request, from the start on: a Poisson process, as of users who do not know of one
// another, the same one for the same rate.
func arrivals(rate float64, duration time.Duration) []time.Duration {
	random := rand.New(rand.NewPCG(1, 2))
	var times []time.Duration
	at := time.Duration(0)
	for {
		at += time.Duration(random.ExpFloat64() / rate * float64(time.Second))
		if at >= duration {
			return times
		}
		times = append(times, at)
	}
}

// send makes the requests at their times, waits for the last answer and returns how many were sent.
func send(sender *sender, times []time.Duration, results *results) int {
	var inFlight sync.WaitGroup
	places := make(chan struct{}, mostInFlight)
	start := time.Now()
	for number, at := range times {
		intended := start.Add(at)
		time.Sleep(time.Until(intended))
		places <- struct{}{}
		inFlight.Go(func() {
			status, err := sender.send(number)
			results.record(status, err, time.Since(intended))
			<-places
		})
	}
	inFlight.Wait()
	return len(times)
}
