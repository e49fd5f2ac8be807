"""Ask the browser's scripts, run by Node: one process answers many questions."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

Json = Any  # whatever a task of answer.js takes or gives
ANSWER = Path(__file__).resolve().parent.parent / "browser" / "answer.js"


def ask(task: str, **request: Json) -> Json:
    """Return the answer of ``tests/browser/answer.js``."""
    path = os.pathsep.join([os.environ.get("PATH", ""), str(Path(sys.executable).parent)])
    node = shutil.which("node", path=path)
    assert node, "no node: make test installs one"
    question = json.dumps({"task": task, **request}, ensure_ascii=True)
    done = subprocess.run([node, ANSWER], input=question.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def made_up(stem: str) -> int:
    """Return a number that both languages work out alike."""
    return sum(map(ord, stem)) % 100
