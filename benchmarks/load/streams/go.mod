module lampejo/benchmarks/streams

go 1.26
