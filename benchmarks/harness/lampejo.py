"""How Lampejo is started: everything that knows its launcher, its flags and its settings is here."""

from harness import folders
from harness.contestant import Contestant
from harness.toolchain import java, run

LAUNCHER = folders.ROOT / "lampejo"
APP = folders.ROOT / "functions/server/target/quarkus-app"

COMMAND = [str(LAUNCHER), "run"]
ENVIRONMENT = {"QUARKUS_HTTP_HOST": "127.0.0.1", "QUARKUS_HTTP_PORT": "{port}"}
CACHE_OFF = {"LAMPEJO_CACHING_ENABLED": "false"}


def build():
    """The packaged server with its AOT cache, which the launcher then uses."""
    run([LAUNCHER, "package"])


def server():
    return Contestant("lampejo", "Lampejo", COMMAND, {**ENVIRONMENT, **CACHE_OFF}, build)


def starts():
    """The JVM itself, without the launcher's look at the sources: what a container starts."""
    flags = [java(), f"@{folders.ROOT / 'src/launcher/jvm-flags'}", f"-Dlampejo.home={APP}"]
    jar = ["-jar", str(APP / "quarkus-run.jar")]
    aot_cache = f"-XX:AOTCache={APP / 'app.aot'}"
    return [
        Contestant("lampejo", "Lampejo, without AOT cache", flags + jar, ENVIRONMENT, build),
        Contestant("lampejo-aot", "Lampejo, with AOT cache", flags + [aot_cache] + jar, ENVIRONMENT, build),
    ]
