package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"
)

// reader reads whole streams, one at a time for each caller.
type reader struct {
	url      string
	client   *http.Client
	pause    time.Duration
	patience time.Duration
}

// answer is one stream: when things came after it was asked for, and how it ended.
type answer struct {
	asked     time.Time
	firstByte time.Duration
	tokens    []time.Time // of each event that carried text
	counted   int         // completion tokens as the server counts them; 0 where it does not say
	prompt    int
	cached    int
	failure   string // empty where the stream came to its [DONE]
}

// event is what of a chunk matters here: both APIs' text, the usage, the failure.
type event struct {
	Choices []struct {
		Text  *string `json:"text"`
		Delta *struct {
			Content *string `json:"content"`
		} `json:"delta"`
	} `json:"choices"`
	Usage *struct {
		Prompt     int `json:"prompt_tokens"`
		Completion int `json:"completion_tokens"`
		Details    struct {
			Cached int `json:"cached_tokens"`
		} `json:"prompt_tokens_details"`
	} `json:"usage"`
	Error json.RawMessage `json:"error"`
}

var (
	dataPrefix = []byte("data:")
	done       = []byte("[DONE]")
)

func (r *reader) read(body []byte) answer {
	found := answer{asked: time.Now()}
	if err := r.follow(body, &found); err != nil {
		found.failure = kind(err)
	}
	return found
}

func (r *reader) follow(body []byte, found *answer) error {
	limited, cancel := context.WithTimeout(context.Background(), r.patience)
	defer cancel()
	request, err := http.NewRequestWithContext(limited, http.MethodPost, r.url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "text/event-stream")
	response, err := r.client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	found.firstByte = time.Since(found.asked)
	if response.StatusCode != http.StatusOK {
		io.Copy(io.Discard, response.Body)
		return fmt.Errorf("status %d", response.StatusCode)
	}
	lines := bufio.NewReaderSize(response.Body, 2048)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return err
		}
		data, is := bytes.CutPrefix(line, dataPrefix)
		if !is {
			continue // a blank line, or a comment that keeps the connection alive
		}
		data = bytes.TrimSpace(data)
		if bytes.Equal(data, done) {
			io.Copy(io.Discard, lines)
			return nil
		}
		if err := found.take(data); err != nil {
			return err
		}
		time.Sleep(r.pause)
	}
}

func (a *answer) take(data []byte) error {
	now := time.Now()
	var chunk event
	if err := json.Unmarshal(data, &chunk); err != nil {
		return errors.New("an event is no JSON")
	}
	if chunk.Error != nil {
		return errors.New("an error event")
	}
	if chunk.Usage != nil {
		a.prompt, a.counted, a.cached = chunk.Usage.Prompt, chunk.Usage.Completion, chunk.Usage.Details.Cached
	}
	for _, choice := range chunk.Choices {
		text := choice.Text
		if choice.Delta != nil {
			text = choice.Delta.Content
		}
		if text != nil && *text != "" {
			a.tokens = append(a.tokens, now)
		}
	}
	return nil
}

// kind keeps failures countable: without addresses and numbers of their own.
func kind(err error) string {
	switch {
	case errors.Is(err, context.DeadlineExceeded), os.IsTimeout(err):
		return "out of patience"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "ended without [DONE]"
	}
	for cause := errors.Unwrap(err); cause != nil; cause = errors.Unwrap(err) {
		err = cause
	}
	return err.Error()
}

func readBodies(path string) ([][]byte, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var bodies [][]byte
	for line := range bytes.Lines(content) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			bodies = append(bodies, line)
		}
	}
	if len(bodies) == 0 {
		return nil, errors.New("no bodies in " + path)
	}
	return bodies, nil
}
