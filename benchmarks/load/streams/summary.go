package main

import (
	"slices"
	"time"
)

// spread is in milliseconds.
type spread struct {
	P50 float64 `json:"p50"`
	P90 float64 `json:"p90"`
	P99 float64 `json:"p99"`
	Max float64 `json:"max"`
}

// summary is what the program prints. Rates are of completed streams alone.
type summary struct {
	Requests      int            `json:"requests"`
	Completed     int            `json:"completed"`
	Failed        map[string]int `json:"failed"`
	Seconds       float64        `json:"seconds"`
	FirstByte     spread         `json:"first_byte_ms"`
	FirstToken    spread         `json:"first_token_ms"`
	BetweenTokens spread         `json:"between_tokens_ms"`
	// Tokens as the server counts them, else events with text.
	Tokens int `json:"tokens"`
	// Of one stream, from its first token to its last: the median over the streams.
	AloneRate float64 `json:"tokens_per_second_each"`
	// Of all streams, while all of them were giving tokens; 0 where there was no such time.
	TogetherRate float64   `json:"tokens_per_second_together"`
	PromptTokens int       `json:"prompt_tokens"`
	CachedTokens int       `json:"cached_tokens"`
	Memory       *resident `json:"resident_bytes,omitempty"`
}

func summarise(answers []answer, took time.Duration) summary {
	found := summary{Requests: len(answers), Failed: map[string]int{}, Seconds: took.Seconds()}
	var firstBytes, firstTokens, gaps, rates []float64
	var completed []answer
	for _, one := range answers {
		if one.failure != "" {
			found.Failed[one.failure]++
			continue
		}
		completed = append(completed, one)
		found.PromptTokens += one.prompt
		found.CachedTokens += one.cached
		found.Tokens += one.size()
		firstBytes = append(firstBytes, milliseconds(one.firstByte))
		if len(one.tokens) == 0 {
			continue
		}
		firstTokens = append(firstTokens, milliseconds(one.tokens[0].Sub(one.asked)))
		for i := 1; i < len(one.tokens); i++ {
			gaps = append(gaps, milliseconds(one.tokens[i].Sub(one.tokens[i-1])))
		}
		if last := one.tokens[len(one.tokens)-1]; last.After(one.tokens[0]) {
			rates = append(rates, float64(one.size()-1)/last.Sub(one.tokens[0]).Seconds())
		}
	}
	found.Completed = len(completed)
	found.FirstByte, found.FirstToken, found.BetweenTokens = spreadOf(firstBytes), spreadOf(firstTokens), spreadOf(gaps)
	found.AloneRate = quantile(rates, 0.5)
	found.TogetherRate = together(completed)
	return found
}

// size is the tokens of one answer. An event may carry more than one: a character can take several.
func (a *answer) size() int {
	return max(a.counted, len(a.tokens))
}

// together counts tokens between the moment the last stream began and the moment the first one ended.
func together(answers []answer) float64 {
	var from, to time.Time
	for _, one := range answers {
		if len(one.tokens) == 0 {
			return 0
		}
		first, last := one.tokens[0], one.tokens[len(one.tokens)-1]
		if from.IsZero() || first.After(from) {
			from = first
		}
		if to.IsZero() || last.Before(to) {
			to = last
		}
	}
	if !to.After(from) {
		return 0
	}
	tokens := 0.0
	for _, one := range answers {
		each := float64(one.size()) / float64(len(one.tokens))
		for _, when := range one.tokens {
			if when.After(from) && !when.After(to) {
				tokens += each
			}
		}
	}
	return tokens / to.Sub(from).Seconds()
}

func spreadOf(values []float64) spread {
	return spread{quantile(values, 0.5), quantile(values, 0.9), quantile(values, 0.99), quantile(values, 1)}
}

// quantile sorts its values; 0 where there are none.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[min(int(share*float64(len(values))), len(values)-1)]
}

func milliseconds(span time.Duration) float64 {
	return float64(span.Nanoseconds()) / 1e6
}
