// The Go peer of open streams: net/http, one goroutine a stream, an event now and then. It does no inference.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"time"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:8080", "address to listen on")
	every := flag.Duration("every", 5*time.Second, "time between two events of a stream")
	flag.Parse()

	http.HandleFunc("POST /v1/completions", func(w http.ResponseWriter, r *http.Request) {
		var request struct {
			MaxTokens int `json:"max_tokens"`
		}
		if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "text/event-stream")
		feed(w, r, request.MaxTokens, *every)
	})
	log.Fatal(http.ListenAndServe(*listen, nil))
}

func feed(w http.ResponseWriter, r *http.Request, events int, every time.Duration) {
	flusher := http.NewResponseController(w)
	ticks := time.NewTicker(every)
	defer ticks.Stop()
	for number := range events {
		if number > 0 {
			select {
			case <-ticks.C:
			case <-r.Context().Done():
				return
			}
		}
		const chunk = `data: {"object":"text_completion","choices":[{"index":0,"text":"%d ","finish_reason":null}]}`
		fmt.Fprintf(w, chunk+"\n\n", number)
		if flusher.Flush() != nil {
			return
		}
	}
	fmt.Fprint(w, "data: [DONE]\n\n")
}
