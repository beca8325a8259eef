module lampejo/benchmarks/streams-peer

go 1.26
