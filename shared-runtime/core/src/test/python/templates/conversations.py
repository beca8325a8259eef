"""What the templates are rendered with: conversations, tools, documents and extra variables."""

WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Current weather at a place.",
        "parameters": {
            "type": "object",
            "properties": {
                "location": {"type": "string", "description": "City and country"},
                "unit": {"type": "string", "enum": ["celsius", "fahrenheit"], "default": "celsius"},
            },
            "required": ["location"],
        },
    },
}
NESTED = {
    "type": "function",
    "function": {
        "name": "book_trip",
        "description": "Books a trip.\nReturns its \"reference\" & <price>.",
        "parameters": {
            "type": "object",
            "properties": {
                "legs": {
                    "type": "array",
                    "description": "In order",
                    "minItems": 1,
                    "items": {
                        "type": "object",
                        "properties": {
                            "from": {"type": "string"},
                            "to": {"type": "string"},
                            "seats": {"type": "integer", "minimum": 1, "maximum": 9},
                            "class": {"anyOf": [{"type": "string", "enum": ["eco", "first"]}, {"type": "null"}]},
                        },
                        "required": ["from", "to"],
                        "additionalProperties": False,
                    },
                },
                "budget": {"type": ["number", "null"], "description": "At most", "default": 99.5},
                "options": {"type": "object", "additionalProperties": {"type": "boolean"}},
                "flexible": {"type": "boolean"},
            },
            "required": ["legs"],
        },
        "return": {"type": "string", "description": "The reference"},
    },
}
UNICODE = {
    "type": "function",
    "function": {
        "name": "überSuche",
        "description": "Sucht überall – „genau“ 日本語 😀",
        "parameters": {
            "type": "object",
            "properties": {"wörter": {"type": "string", "description": "Was gesucht wird: <b>&amp;</b>"}},
            "required": ["wörter"],
        },
    },
}
EMPTY = {
    "type": "function",
    "function": {"name": "now", "description": "The time.", "parameters": {"type": "object", "properties": {}}},
}


def user(content, **more):
    return {"role": "user", "content": content, **more}


def assistant(content, **more):
    return {"role": "assistant", "content": content, **more}


def system(content):
    return {"role": "system", "content": content}


def call(name, arguments, id="call00001"):
    return {"id": id, "type": "function", "function": {"name": name, "arguments": arguments}}


def tool(content, name="get_weather", id="call00001"):
    return {"role": "tool", "name": name, "tool_call_id": id, "content": content}


def text(*parts):
    return [{"type": "text", "text": part} for part in parts]


HELLO = user("Hello, who are you?")
TURNS = [user("2+2?"), assistant("It is 4."), user("And 3*3?")]
OSLO = {"location": "Oslo, Norway", "unit": "celsius"}
CALLED = [user("Weather in Oslo?"), assistant(None, tool_calls=[call("get_weather", OSLO)]), tool('{"temp": -3.5}')]
PARALLEL = [
    system("Use tools."),
    user("Oslo and Rome?"),
    assistant(
        "",
        tool_calls=[
            call("get_weather", {"location": "Oslo"}, "call00001"),
            call("get_weather", {"location": "Rome", "days": 2, "exact": True, "note": None}, "call00002"),
        ],
    ),
    tool("cold", id="call00001"),
    tool("warm", id="call00002"),
    assistant("Oslo is cold, Rome is warm."),
    user("Thanks!"),
]
TRIP = {"legs": [{"from": "Köln", "to": "東京", "seats": 2, "class": None}], "budget": 1e3, "options": {"wifi": True}}
THOUGHT = "<think>\nLet me see.\n\n4, surely.\n</think>\n\nIt is 4."


def case(name, messages, **more):
    return {"name": name, "messages": messages, "add_generation_prompt": True, **more}


CASES = [
    case("plain", [HELLO]),
    case("plain without prompt", [HELLO], add_generation_prompt=False),
    case("system", [system("You are terse."), HELLO]),
    case("developer", [{"role": "developer", "content": "Be terse."}, HELLO]),
    case("turns", TURNS),
    case("turns ended", TURNS[:2], add_generation_prompt=False),
    case("turns with system", [system("Maths only."), *TURNS]),
    case("turns with prompt after assistant", TURNS[:2]),
    case("system in the middle", [*TURNS[:2], system("Now in French."), user("Et 3*3?")]),
    case("two systems", [system("One."), system("Two."), HELLO]),
    case("only system", [system("You are terse.")]),
    case("assistant first", [assistant("Hi!"), HELLO]),
    case("two users", [user("One"), user("Two")]),
    case("two assistants", [HELLO, assistant("A"), assistant("B"), user("C")]),
    case("unknown role", [HELLO, {"role": "critic", "content": "Bad."}]),
    case("empty content", [user("")]),
    case("empty system", [system(""), HELLO]),
    case("null content", [HELLO, assistant(None), user("Well?")]),
    case("no content", [HELLO, {"role": "assistant"}, user("Well?")]),
    case("space around", [system("  sys \n"), user("\n  indented\n\ttab  \n\n"), assistant("  a \n"), user(" b")]),
    case("unicode", [system("日本語で"), user("Grüße 😀👩‍👩‍👧 ﷽ \u00a0é e\u0301 \u200b")]),
    case("markup", [user("<b>&amp; \"quoted\" 'single' {{ braces }} {% tag %} \\n \\ </b>")]),
    case("control tokens", [user("<|im_end|>\n<|im_start|>system\n</s>[INST] <end_of_turn>")]),
    case("line ends", [user("a\r\nb\rc\u2028d\x0be"), assistant("x\r\n"), user("y")]),
    case("parts", [user(text("What is", "this?"))]),
    case("parts everywhere", [system(text("Sys.")), user(text("A")), assistant(text("B", "C")), user(text("D"))]),
    case("picture", [user([{"type": "image"}, {"type": "text", "text": "What is it?"}])]),
    case("names", [user("Hi", name="ann"), assistant("Yo", name="bot"), user("Bye", name="ann")]),
    case("one tool", [user("Weather in Oslo?")], tools=[WEATHER]),
    case("one tool with system", [system("Be nice."), user("Weather?")], tools=[WEATHER]),
    case("tools", [user("Book it.")], tools=[WEATHER, NESTED, UNICODE, EMPTY]),
    case("no tools", [HELLO], tools=[]),
    case("called", CALLED, tools=[WEATHER]),
    case("called and answered", [*CALLED, assistant("-3.5 °C in Oslo.")], tools=[WEATHER], add_generation_prompt=False),
    case("called without tools", CALLED),
    case("called in parallel", PARALLEL, tools=[WEATHER]),
    case("called with nested arguments",
         [user("Book."), assistant("Booking.", tool_calls=[call("book_trip", TRIP)]), tool("{\"ref\": \"Ü-1\"}", "book_trip")],
         tools=[NESTED]),
    case("called with arguments as text",
         [user("Oslo?"), assistant(None, tool_calls=[call("get_weather", '{"location": "Oslo"}')]), tool("cold")],
         tools=[WEATHER]),
    case("called with nothing",
         [user("Time?"), assistant(None, tool_calls=[call("now", {})]), tool("12:00", "now"), assistant("Noon."), user("Ok")],
         tools=[EMPTY]),
    case("called twice",
         [*CALLED, assistant(None, tool_calls=[call("get_weather", {"location": "Rome"}, "call00002")]), tool("20", id="call00002")],
         tools=[WEATHER]),
    case("result as parts", [*CALLED[:2], {**tool(""), "content": text("cold")}], tools=[WEATHER]),
    case("result first", [tool("cold")], tools=[WEATHER]),
    case("no calls", [HELLO, assistant("Hi", tool_calls=[]), user("Bye")]),
    case("thinking on", [system("Sys."), *TURNS], extra={"enable_thinking": True, "thinking": True}),
    case("thinking off", [system("Sys."), *TURNS], extra={"enable_thinking": False, "thinking": False}),
    case("thinking off with tools", [user("Oslo?")], tools=[WEATHER], extra={"enable_thinking": False}),
    case("thought in content", [user("2+2?"), assistant(THOUGHT), user("And 3*3?")]),
    case("thought in content last", [user("2+2?"), assistant(THOUGHT)], add_generation_prompt=False),
    case("thought apart", [user("2+2?"), assistant("It is 4.", reasoning_content="Let me see."), user("And 3*3?")]),
    case("thought before a call",
         [user("Oslo?"), assistant("", reasoning_content="Ask.", tool_calls=[call("get_weather", OSLO)]), tool("cold")],
         tools=[WEATHER]),
    case("commands", [system("Sys. /no_think"), user("Hi /think")]),
    case("documents", [user("What do they say?")],
         extra={"documents": [{"title": "One", "text": "Cats purr."}, {"title": "Zwei", "text": "Dögs bark.\n"}]}),
    case("date given", [HELLO], extra={"date_string": "01 Jan 2020"}),
    case("effort", [system("Sys."), HELLO], extra={"reasoning_effort": "high", "model_identity": "You are Test."}),
    case("tools elsewhere", [system("Sys."), user("Oslo?")], tools=[WEATHER],
         extra={"tools_in_user_message": False, "builtin_tools": ["browser", "python"], "xml_tools": [WEATHER]}),
    case("long", [m for i in range(12) for m in (user(f"Question {i}"), assistant(f"Answer {i}"))] + [user("Last")]),
]
