package main

import ort "github.com/yalue/onnxruntime_go"

// lane holds the buffers of one run at a time and, for each length seen, the tensors over them: nothing is
// allocated or copied between Go and ONNX Runtime once a length has been seen.
type lane struct {
	ids, mask, types []int64
	hidden           []float32
	byLength         [maxTokens + 1]*laneTensors
}

type laneTensors struct {
	inputs, outputs []ort.Value
}

func newLane() *lane {
	mask := make([]int64, maxTokens)
	for position := range mask {
		mask[position] = 1
	}
	return &lane{
		ids:    make([]int64, maxTokens),
		mask:   mask,
		types:  make([]int64, maxTokens),
		hidden: make([]float32, maxTokens*dimensions),
	}
}

func (l *lane) tensors(tokens int) (*laneTensors, error) {
	if l.byLength[tokens] != nil {
		return l.byLength[tokens], nil
	}
	row := ort.NewShape(1, int64(tokens))
	inputs := make([]ort.Value, 0, 3)
	for _, buffer := range [][]int64{l.ids, l.mask, l.types} {
		tensor, err := ort.NewTensor(row, buffer)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, tensor)
	}
	hidden, err := ort.NewTensor(ort.NewShape(1, int64(tokens), dimensions), l.hidden)
	if err != nil {
		return nil, err
	}
	l.byLength[tokens] = &laneTensors{inputs, []ort.Value{hidden}}
	return l.byLength[tokens], nil
}
