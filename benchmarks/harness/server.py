"""A contestant while it runs."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time

from harness import client, folders, machine

STARTUP_SECONDS = 180
SHUTDOWN_SECONDS = 20
SAMPLE_SECONDS = 0.5


class Server:
    """Started on a free loopback port by `with`, and stopped with all its children at the end of the block."""

    def __init__(self, contestant):
        self.contestant = contestant
        self.port = free_port()
        self.peak_resident_bytes = 0
        self._stopping = threading.Event()

    def __enter__(self):
        self.launch()
        self._wait_until_it_answers()
        self._sampler = threading.Thread(target=self._sample_memory, daemon=True)
        self._sampler.start()
        return self

    def __exit__(self, *_):
        self._stopping.set()
        self._sampler.join()
        self.stop()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/v1/embeddings"

    def launch(self):
        """Only starts the process; `with` also waits for its first answer."""
        logs = folders.WORK / "logs"
        logs.mkdir(parents=True, exist_ok=True)
        self._log_path = logs / f"{self.contestant.name}.log"
        with open(self._log_path, "wb") as log:
            self._process = subprocess.Popen(
                self.contestant.command_on(self.port),
                cwd=folders.WORK,
                env={**os.environ, **self.contestant.environment_on(self.port)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def stop(self):
        """SIGTERM, then SIGKILL, to the process group that `launch` made."""
        try:
            os.killpg(self._process.pid, signal.SIGTERM)
            self._process.wait(SHUTDOWN_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        except ProcessLookupError:
            self._process.wait()

    def answers(self):
        """Whether one request of the kind that will be measured is answered."""
        return client.answers(self.port)

    def ended(self):
        return self._process.poll() is not None

    @property
    def pid(self):
        """Of what `launch` started; what serves may be a child of it."""
        return self._process.pid

    def resident_bytes(self):
        return machine.resident_bytes(self._process.pid)

    def cpu_seconds(self):
        return machine.cpu_seconds(self._process.pid)

    def settle(self, at_most=10):
        """Waits until what an earlier load left behind is done with: the server all but idle."""
        end = time.monotonic() + at_most
        while time.monotonic() < end:
            before = self.cpu_seconds()
            time.sleep(0.2)
            if self.cpu_seconds() - before <= 0.02:
                return

    def _wait_until_it_answers(self):
        end = time.monotonic() + STARTUP_SECONDS
        while time.monotonic() < end and not self.ended():
            if self.answers():
                return
            time.sleep(0.1)
        self.stop()
        sys.exit(f"bench: {self.contestant.title} does not answer; what it said is in {self._log_path}")

    def _sample_memory(self):
        while not self._stopping.wait(SAMPLE_SECONDS):
            self.peak_resident_bytes = max(self.peak_resident_bytes, self.resident_bytes())


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
