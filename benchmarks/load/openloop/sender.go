package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"time"
)

// sender posts the bodies in turn over as many kept-alive connections as there are requests in flight.
type sender struct {
	url    string
	bodies [][]byte
	client *http.Client
}

func newSender(url string, bodies [][]byte, patience time.Duration) *sender {
	transport := &http.Transport{
		MaxIdleConns:        mostInFlight,
		MaxIdleConnsPerHost: mostInFlight,
		DisableCompression:  true,
	}
	return &sender{url, bodies, &http.Client{Transport: transport, Timeout: patience}}
}

// send returns the status once the whole answer has been read.
func (s *sender) send(number int) (int, error) {
	body := bytes.NewReader(s.bodies[number%len(s.bodies)])
	response, err := s.client.Post(s.url, "application/json", body)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return 0, err
	}
	return response.StatusCode, nil
}

func readBodies(path string) ([][]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var bodies [][]byte
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		body, err := json.Marshal(map[string]string{"model": "all-MiniLM-L6-v2", "input": lines.Text()})
		if err != nil {
			return nil, err
		}
		bodies = append(bodies, body)
	}
	return bodies, lines.Err()
}
