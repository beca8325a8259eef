package main

import (
	"math"
	"os"
	"sync"

	"github.com/daulet/tokenizers"
	ort "github.com/yalue/onnxruntime_go"
)

const (
	dimensions = 384
	maxTokens  = 512
)

type embedding struct {
	vector []float32
	tokens int
}

// embedder runs one sequence at a time in each of its lanes; callers beyond the number of lanes wait for one.
type embedder struct {
	tokenizer *tokenizers.Tokenizer
	session   *ort.DynamicAdvancedSession
	lanes     chan *lane
}

func openEmbedder(library, model, tokenizer string, intraOp, runs int) (*embedder, error) {
	ort.SetSharedLibraryPath(library)
	if err := ort.InitializeEnvironment(); err != nil {
		return nil, err
	}
	session, err := openSession(model, intraOp)
	if err != nil {
		return nil, err
	}
	json, err := os.ReadFile(tokenizer)
	if err != nil {
		return nil, err
	}
	words, err := tokenizers.FromBytes(json)
	if err != nil {
		return nil, err
	}
	lanes := make(chan *lane, runs)
	for range runs {
		lanes <- newLane()
	}
	return &embedder{words, session, lanes}, nil
}

func openSession(model string, intraOp int) (*ort.DynamicAdvancedSession, error) {
	options, err := ort.NewSessionOptions()
	if err != nil {
		return nil, err
	}
	defer options.Destroy()
	if err := options.SetIntraOpNumThreads(intraOp); err != nil {
		return nil, err
	}
	if err := options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0"); err != nil {
		return nil, err
	}
	return ort.NewDynamicAdvancedSession(model,
		[]string{"input_ids", "attention_mask", "token_type_ids"}, []string{"last_hidden_state"}, options)
}

func (e *embedder) embedAll(texts []string) ([]embedding, error) {
	embeddings := make([]embedding, len(texts))
	failures := make([]error, len(texts))
	var running sync.WaitGroup
	for index, text := range texts[1:] {
		running.Go(func() { embeddings[index+1], failures[index+1] = e.embed(text) })
	}
	embeddings[0], failures[0] = e.embed(texts[0])
	running.Wait()
	for _, failure := range failures {
		if failure != nil {
			return nil, failure
		}
	}
	return embeddings, nil
}

func (e *embedder) embed(text string) (embedding, error) {
	ids := e.tokenizer.EncodeWithOptions(text, true).IDs
	lane := <-e.lanes
	defer func() { e.lanes <- lane }()
	tensors, err := lane.tensors(len(ids))
	if err != nil {
		return embedding{}, err
	}
	for position, id := range ids {
		lane.ids[position] = int64(id)
	}
	if err := e.session.Run(tensors.inputs, tensors.outputs); err != nil {
		return embedding{}, err
	}
	return embedding{meanOf(lane.hidden, len(ids)), len(ids)}, nil
}

// meanOf returns the unit vector along the mean of the first `tokens` rows.
func meanOf(hidden []float32, tokens int) []float32 {
	sum := make([]float32, dimensions)
	for token := range tokens {
		row := hidden[token*dimensions : (token+1)*dimensions]
		for dimension := range sum {
			sum[dimension] += row[dimension]
		}
	}
	var square float64
	for _, value := range sum {
		square += float64(value) * float64(value)
	}
	scale := float32(1 / math.Sqrt(square))
	for dimension := range sum {
		sum[dimension] *= scale
	}
	return sum
}
