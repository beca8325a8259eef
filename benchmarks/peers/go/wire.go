package main

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"math"
	"strconv"
)

// texts is OpenAI's `input`: one string or several.
type texts []string

func (t *texts) UnmarshalJSON(raw []byte) error {
	if raw[0] == '[' {
		return json.Unmarshal(raw, (*[]string)(t))
	}
	*t = make(texts, 1)
	return json.Unmarshal(raw, &(*t)[0])
}

type embeddingRequest struct {
	Model          string `json:"model"`
	Input          texts  `json:"input"`
	EncodingFormat string `json:"encoding_format"`
}

// answer writes OpenAI's list of embeddings by hand: reflection over the floats would cost more than the rest.
func answer(request embeddingRequest, embeddings []embedding) []byte {
	json := make([]byte, 0, 256+len(embeddings)*dimensions*12)
	json = append(json, `{"object":"list","data":[`...)
	tokens := 0
	for index, one := range embeddings {
		if index > 0 {
			json = append(json, ',')
		}
		json = append(json, `{"object":"embedding","index":`...)
		json = strconv.AppendInt(json, int64(index), 10)
		json = append(json, `,"embedding":`...)
		if request.EncodingFormat == "base64" {
			json = appendBase64(json, one.vector)
		} else {
			json = appendFloats(json, one.vector)
		}
		json = append(json, '}')
		tokens += one.tokens
	}
	json = append(json, `],"model":`...)
	json = strconv.AppendQuote(json, request.Model)
	json = append(json, `,"usage":{"prompt_tokens":`...)
	json = strconv.AppendInt(json, int64(tokens), 10)
	json = append(json, `,"total_tokens":`...)
	json = strconv.AppendInt(json, int64(tokens), 10)
	return append(json, `}}`...)
}

func appendFloats(json []byte, vector []float32) []byte {
	json = append(json, '[')
	for index, value := range vector {
		if index > 0 {
			json = append(json, ',')
		}
		json = strconv.AppendFloat(json, float64(value), 'g', -1, 32)
	}
	return append(json, ']')
}

func appendBase64(json []byte, vector []float32) []byte {
	bytes := make([]byte, 0, 4*len(vector))
	for _, value := range vector {
		bytes = binary.LittleEndian.AppendUint32(bytes, math.Float32bits(value))
	}
	json = append(json, '"')
	json = base64.StdEncoding.AppendEncode(json, bytes)
	return append(json, '"')
}
