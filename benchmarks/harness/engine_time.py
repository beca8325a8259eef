"""What Lampejo itself says a token took, out of its metrics, to tell the engine's time from HTTP's."""

import http.client

from harness import metrics

# A histogram or summary in seconds at /q/metrics: engine time per output token, of one stream at a time.
METRIC = "gen_ai_server_time_per_output_token_seconds"


def totals(port):
    """(sum in seconds, count) over all labels so far; None where the server has no such metric."""
    try:
        found = metrics.read(port)
    except (OSError, http.client.HTTPException):
        return None
    count = found.get(f"{METRIC}_count")
    return None if count is None else (found.get(f"{METRIC}_sum", 0.0), count)


def mean_milliseconds(before, after):
    if before is None or after is None or after[1] <= before[1]:
        return None
    return 1000 * (after[0] - before[0]) / (after[1] - before[1])
