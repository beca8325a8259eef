// Openloop sends embedding requests at a fixed rate, whatever the server does, and measures each one's latency from
// the moment it was meant to be sent. A server that stalls thus pays for every request that the stall held up, instead
// of being asked less (coordinated omission).
package main

import (
	"encoding/json"
	"flag"
	"log"
	"os"
	"time"
)

func main() {
	url := flag.String("url", "", "address of POST /v1/embeddings")
	texts := flag.String("texts", "", "file of texts, one a line")
	rate := flag.Float64("rate", 100, "requests per second")
	duration := flag.Duration("duration", 10*time.Second, "how long to send")
	patience := flag.Duration("patience", 30*time.Second, "how long to wait for one answer")
	flag.Parse()

	bodies, err := readBodies(*texts)
	if err != nil {
		log.Fatal(err)
	}
	results := newResults()
	sent := send(newSender(*url, bodies, *patience), arrivals(*rate, *duration), results)
	if err := json.NewEncoder(os.Stdout).Encode(results.summary(sent, *duration)); err != nil {
		log.Fatal(err)
	}
}
