package io.lampejo.generation.tools;

import io.lampejo.generation.Tools;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonObject;
import java.util.List;

/** Tools for tests. */
final class ToolRequests {
    /** Finite, so that a random walk comes to an end. */
    static final Tools.Tool WEATHER =
            new Tools.Tool(
                    "get_weather",
                    "Weather of a city",
                    (JsonObject)
                            JsonParser.parse(
                                    """
                                    {"type": "object",
                                     "properties": {"city": {"enum": ["Oslo", "Rio"]},
                                                    "days": {"type": "integer", "minimum": 1, "maximum": 9}},
                                     "required": ["city", "days"], "additionalProperties": false}
                                    """),
                    Tools.Strictness.STRICT);

    static final Tools.Tool TIME =
            new Tools.Tool(
                    "time",
                    "",
                    (JsonObject)
                            JsonParser.parse(
                                    """
                                    {"properties": {"zone": {"enum": ["UTC", "CET"]}},
                                     "additionalProperties": false}
                                    """),
                    Tools.Strictness.LENIENT);

    private ToolRequests() {}

    static Tools of(Tools.Choice choice, Tools.Parallel parallel) {
        return new Tools(List.of(WEATHER, TIME), choice, parallel);
    }

    static Tools auto(Tools.Tool... tools) {
        return new Tools(List.of(tools), new Tools.Choice.Auto(), Tools.Parallel.ALLOWED);
    }
}
