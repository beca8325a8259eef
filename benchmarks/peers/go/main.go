// The Go peer: net/http, ONNX Runtime through onnxruntime_go and Hugging Face's tokenizers through cgo,
// on the benchmark's model file.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"net/http"
	"path/filepath"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:8080", "address to listen on")
	models := flag.String("model", "", "folder with model.onnx and tokenizer.json")
	library := flag.String("onnxruntime", "", "path of the ONNX Runtime shared library")
	intraOp := flag.Int("intra-op", 1, "threads of one run; 0 leaves the choice to ONNX Runtime")
	runs := flag.Int("runs", 2, "runs side by side")
	flag.Parse()

	embedder, err := openEmbedder(*library, filepath.Join(*models, "model.onnx"),
		filepath.Join(*models, "tokenizer.json"), *intraOp, *runs)
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("POST /v1/embeddings", func(w http.ResponseWriter, r *http.Request) {
		var request embeddingRequest
		if err := json.NewDecoder(r.Body).Decode(&request); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		embeddings, err := embedder.embedAll(request.Input)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Write(answer(request, embeddings))
	})
	log.Fatal(http.ListenAndServe(*listen, nil))
}
