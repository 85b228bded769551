"""Runs the bundled CLI, a JavaScript program, on the Node of this machine."""

import os
import re
import shutil
import subprocess
import sys

# The oldest that has all that the program calls.
OLDEST_NODE = (20, 15)
NO_NODE = 127


def main():
    node = find_node()
    if node is None:
        fail("dipmp needs Node.js %d.%d or newer, and there is no node on PATH" % OLDEST_NODE)
    version = read_version(node)
    if version is None:
        fail("%s does not answer as Node.js; dipmp needs Node.js %d.%d or newer" % ((node,) + OLDEST_NODE))
    if version < OLDEST_NODE:
        fail("%s is Node.js %d.%d, and dipmp needs %d.%d or newer" % ((node,) + version + OLDEST_NODE))
    run([node, os.path.join(os.path.dirname(os.path.abspath(__file__)), "cli.mjs")] + sys.argv[1:])


def find_node():
    named = os.environ.get("DIPMP_NODE")
    return shutil.which(named) if named else shutil.which("node") or shutil.which("nodejs")


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
    hint = "install it from https://nodejs.org, or name one that is elsewhere by the variable DIPMP_NODE"
    sys.stderr.write("error: %s\nhint: %s\n" % (message, hint))
    sys.exit(NO_NODE)


if __name__ == "__main__":
    main()
