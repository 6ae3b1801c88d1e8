"""Runs commands by turns and tells the median wall time, the median time of the processor and the most memory of each.

stdin: {"runs": 7, "commands": {"name": ["program", "argument", …]}}; stdout: {"name": {"seconds": …, "megabytes": …, "cpu": …}}.
Each command runs once before it counts, so that files are in memory and caches are filled for all alike; not so with
"warm": false, for commands that take minutes.
"""

import json
import os
import statistics
import subprocess
import sys
import time


def run(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)}: exit status {status}\n{complaint.decode()}")
    return seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


request = json.load(sys.stdin)
commands = request["commands"]
if request.get("warm", True):
    for command in commands.values():
        run(command)
results = {name: [] for name in commands}
for _ in range(request["runs"]):
    for name, command in commands.items():
        results[name].append(run(command))
json.dump(
    {
        name: {
            "seconds": statistics.median(seconds for seconds, _, _ in taken),
            "megabytes": max(megabytes for _, megabytes, _ in taken),
            "cpu": statistics.median(cpu for _, _, cpu in taken),
        }
        for name, taken in results.items()
    },
    sys.stdout,
)
