"""What Lampejo itself says a token took, out of its metrics, to tell the engine's time from HTTP's."""

import http.client
import re

# A histogram or summary in seconds at /q/metrics: engine time per output token, of one stream at a time.
METRIC = "gen_ai_server_time_per_output_token_seconds"


def totals(port):
    """(sum in seconds, count) over all labels so far; None where the server has no such metric."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", "/q/metrics")
        response = connection.getresponse()
        text = response.read().decode() if response.status == 200 else ""
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
    sums, counts = (
        [float(value) for value in re.findall(rf"^{METRIC}_{part}(?:{{[^}}]*}})? (\S+)$", text, re.MULTILINE)]
        for part in ("sum", "count")
    )
    return (sum(sums), sum(counts)) if counts else None


def mean_milliseconds(before, after):
    if before is None or after is None or after[1] <= before[1]:
        return None
    return 1000 * (after[0] - before[0]) / (after[1] - before[1])
