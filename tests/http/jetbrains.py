"""Writes journey.http in JetBrains' syntax: what an answer holds is kept by a script after its request.

VS Code REST Client has no scripts and JetBrains no `{{name.response.body...}}`: one file cannot serve both.
Run as `uv run python -m tests.http.jetbrains`; a test holds the two files in step.
"""

import re
from pathlib import Path

SOURCE = Path(__file__).with_name("journey.http")
TARGET = Path(__file__).with_name("journey.jetbrains.http")

_HEAD = """\
# The journey of journey.http in the syntax of JetBrains' HTTP Client, which httpyac takes too. Written from
# it by `uv run python -m tests.http.jetbrains`: change journey.http, not this.
"""
_REFERENCE = re.compile(r"{{(\w+)\.response\.body\.\$\.([\w.\[\]]+)}}")


def variable(name: str, path: str) -> str:
    """The global variable that a reference becomes: `login_access_token`."""
    return "_".join(filter(None, [name, *re.split(r"\W+", path)]))


def converted(text: str) -> str:
    """The file in JetBrains' syntax."""
    wanted = sorted({(found[1], found[2]) for found in _REFERENCE.finditer(text)})
    _, *parts = re.split(r"(?=^@|^### )", text, flags=re.MULTILINE)
    return _HEAD + "\n" + "".join(_part(part, wanted) for part in parts)


def _part(part: str, wanted: list[tuple[str, str]]) -> str:
    if not part.startswith("###"):
        return part
    named = re.search(r"^# @name (\w+)$", part, re.MULTILINE)
    expected = re.search(r"^# expects (\d+)$", part, re.MULTILINE)
    script = [
        f'  client.global.set("{variable(name, path)}", response.body.{path});'
        for name, path in wanted
        if named and named[1] == name
    ]
    if expected:
        script.append(
            f'  client.test("expects {expected[1]}", () => '
            f"client.assert(response.status === {expected[1]}, `was answered ${{response.status}}`));"
        )
    request = _REFERENCE.sub(lambda found: f"{{{{{variable(found[1], found[2])}}}}}", part.rstrip())
    request = request.replace("{{$guid}}", "{{$uuid}}")
    request = re.sub(r"{{\$randomInt (\d+) (\d+)}}", r"{{$random.integer(\1, \2)}}", request)
    return "\n".join([request, "", "> {%", *script, "%}", "", ""])


if __name__ == "__main__":
    TARGET.write_text(converted(SOURCE.read_text(encoding="utf-8")), encoding="utf-8")
