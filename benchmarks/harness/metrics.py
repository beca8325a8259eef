"""What a Lampejo counts, out of /q/metrics."""

import http.client
import re


def read(port):
    """Sums over all labels, by name."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", "/q/metrics")
        text = connection.getresponse().read().decode()
    finally:
        connection.close()
    sums = {}
    for name, value in re.findall(r"^(\w+)(?:{[^}]*})? (\S+)$", text, re.MULTILINE):
        sums[name] = sums.get(name, 0.0) + float(value)
    return sums


def gained(before, after, name):
    return after.get(name, 0.0) - before.get(name, 0.0)
