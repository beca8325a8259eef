"""Renders templates as transformers does, at a fixed time, and names what goes wrong."""

import datetime
import platform

import jinja2
import markupsafe
import transformers
from transformers.utils import chat_template_utils

NOW = datetime.datetime(2025, 3, 7, 9, 5, 4, 123456)


class FixedTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return NOW


chat_template_utils.datetime = FixedTime

KINDS = [
    (jinja2.exceptions.TemplateSyntaxError, "SYNTAX"),
    (SyntaxError, "SYNTAX"),
    (jinja2.exceptions.SecurityError, "SECURITY"),
    (jinja2.exceptions.UndefinedError, "UNDEFINED"),
    (jinja2.exceptions.TemplateRuntimeError, "RUNTIME"),
    (jinja2.exceptions.TemplateError, "REFUSED"),
    (RecursionError, "LIMIT"),
    (MemoryError, "LIMIT"),
    (OverflowError, "ARITHMETIC"),
    (ZeroDivisionError, "ARITHMETIC"),
    (LookupError, "LOOKUP"),
    (ValueError, "VALUE"),
    (AssertionError, "VALUE"),
    (TypeError, "TYPE"),
    (AttributeError, "UNDEFINED"),
]


def outcome(render):
    """`text`, or `error` with its kind; messages where they are the template's or Jinja's own."""
    try:
        return {"text": render()}
    except Exception as e:
        kind = next((name for cls, name in KINDS if isinstance(e, cls)), None)
        if kind is None:
            raise
        result = {"error": kind}
        if kind in ("REFUSED", "UNDEFINED") and isinstance(e, jinja2.exceptions.TemplateError):
            result["message"] = str(e)
        if isinstance(e, jinja2.exceptions.TemplateSyntaxError):
            result["line"] = e.lineno
        return result


def compile_template(source):
    return chat_template_utils._cached_compile_jinja_template(source)


def versions():
    return {
        "transformers": transformers.__version__,
        "jinja2": jinja2.__version__,
        "markupsafe": markupsafe.__version__,
        "python": platform.python_version(),
        "now": NOW.isoformat(),
    }
