module lampejo/benchmarks/go-peer

go 1.26

require (
	github.com/daulet/tokenizers v1.20.2
	github.com/yalue/onnxruntime_go v1.27.0
)
