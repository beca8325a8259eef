"""What a server under test is, before it runs."""

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Contestant:
    """`command` and the values of `environment` may contain {port}; `build` makes whatever the command needs."""

    name: str
    title: str
    command: list
    environment: dict
    build: Callable[[], None]

    def command_on(self, port):
        return [part.replace("{port}", str(port)) for part in self.command]

    def environment_on(self, port):
        return {key: value.replace("{port}", str(port)) for key, value in self.environment.items()}
