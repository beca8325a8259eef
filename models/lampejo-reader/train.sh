#!/bin/sh
# Makes everything in model/ again: tokenizer, weights, graph, figures, examples.
# Needs Python 3.11 with requirements.txt. WORK holds what is not shipped; a run that was stopped
# goes on from its last checkpoint there. At 7 500 tokens/s (two free cores) it takes an hour.
set -eu
cd "$(dirname "$0")"
WORK=${WORK:-work}
PYTHON=${PYTHON:-python3}
mkdir -p "$WORK"
[ -f "$WORK/tokenizer.json" ] || $PYTHON bpe.py "$WORK/tokenizer.json"
OMP_NUM_THREADS=${THREADS:-1} OMP_WAIT_POLICY=PASSIVE $PYTHON train.py \
    --tokenizer "$WORK/tokenizer.json" --out "$WORK" --threads "${THREADS:-1}"
cp "$WORK/training.csv" training.csv
$PYTHON export.py --float "$WORK/hf"
$PYTHON evaluate.py --float "$WORK/hf" --out evaluation.json
$PYTHON examples.py
$PYTHON card.py
$PYTHON -m unittest
