# shellcheck shell=bash
# What `./lampejo help` says.

help() {
  cat <<'TEXT'
Lampejo: an OpenAI-compatible embedding server on the CPU it already has.

  ./lampejo dev             the server in development: live reload, http://localhost:8080
  ./lampejo run             the packaged server, built first if stale; options go to the JVM (-Dname=value)
  ./lampejo test            all tests, as CI runs them; options go to Maven
  ./lampejo package         builds the server and trains its AOT cache: `run` then starts faster
  ./lampejo bench [name…]   benchmarks, all or the named ones
  ./lampejo models list     the models that the server would serve
  ./lampejo models pull OWNER/NAME
                            gets a model from the hub: [--quantization Q] [--file PATH...] [--revision R] [--dir DIR]
  ./lampejo format          formats the sources
  ./lampejo clean           removes everything that was built
  ./lampejo help            this

Environment
  JAVA_HOME           the JDK to use (25 or newer); else the one on PATH, else the usual places are searched
  LAMPEJO_MODELS_DIR  a directory of more models, one subdirectory each; `models pull` puts them there
  LAMPEJO_JAVA_OPTS   JVM options added after the tuned ones, for `run` and `dev`
  HF_TOKEN            who asks the hub, for gated and private models
  HF_ENDPOINT         the address of a mirror of the hub
  HF_HUB_OFFLINE      1: the hub is not asked, what is on the disk must do
  QUARKUS_*           any setting of the server, such as QUARKUS_HTTP_PORT=9090
  MAVEN_OPTS          JVM options of Maven itself

A JDK 25 or newer is all that must be installed. To get one:
TEXT
  jdk_howto
}
