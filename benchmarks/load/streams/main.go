// Streams opens server-sent-event streams of an OpenAI-compatible server, many at once, and says when their tokens
// came: to the first byte, to the first token, between tokens, and all together per second. With -pid it also says
// what the server's memory did meanwhile.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"net/http"
	"os"
	"sync"
	"time"
)

func main() {
	url := flag.String("url", "", "address of POST /v1/completions or /v1/chat/completions")
	path := flag.String("bodies", "", "file of request bodies, one JSON object a line, taken in turn")
	count := flag.Int("streams", 1, "streams at once")
	each := flag.Int("each", 1, "requests of each stream, one after the other")
	ramp := flag.Duration("ramp", 0, "over what time the streams are opened")
	pause := flag.Duration("pause", 0, "how long a reader waits after each event: a slow reader")
	patience := flag.Duration("patience", 10*time.Minute, "how long to wait for one whole answer")
	pid := flag.Int("pid", 0, "process whose resident memory is watched; 0: none")
	flag.Parse()

	bodies, err := readBodies(*path)
	if err != nil {
		log.Fatal(err)
	}
	reader := &reader{*url, clientFor(*count), *pause, *patience}
	memory := watch(*pid)
	start := time.Now()
	answers := make([]answer, *count**each)
	var open sync.WaitGroup
	for stream := range *count {
		open.Go(func() {
			time.Sleep(*ramp * time.Duration(stream) / time.Duration(*count))
			for turn := range *each {
				number := stream**each + turn
				answers[number] = reader.read(bodies[number%len(bodies)])
			}
		})
	}
	open.Wait()
	summary := summarise(answers, time.Since(start))
	summary.Memory = memory.stop()
	if err := json.NewEncoder(os.Stdout).Encode(summary); err != nil {
		log.Fatal(err)
	}
}

func clientFor(streams int) *http.Client {
	return &http.Client{Transport: &http.Transport{
		MaxIdleConns:        streams,
		MaxIdleConnsPerHost: streams,
		DisableCompression:  true,
		ReadBufferSize:      2048,
		WriteBufferSize:     2048,
	}}
}
