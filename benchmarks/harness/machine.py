"""What the kernel says about processes and about this machine (Linux, /proc)."""

import os
import platform
import re
from datetime import date
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")

# Positions in /proc/PID/stat after the command name, which may hold blanks and brackets of its own.
PARENT, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM, RESIDENT = 1, 11, 12, 13, 14, 21


def stat(pid):
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def family(root):
    """/proc/PID/stat of the process and all its descendants that are alive, by pid."""
    everyone = {int(folder.name): stat(folder.name) for folder in PROC.iterdir() if folder.name.isdigit()}
    alive = {pid: fields for pid, fields in everyone.items() if fields}
    members, found = {}, [root] if root in alive else []
    while found:
        pid = found.pop()
        members[pid] = alive[pid]
        found += [child for child, fields in alive.items() if int(fields[PARENT]) == pid]
    return members


def resident_bytes(root):
    return sum(int(fields[RESIDENT]) * PAGE for fields in family(root).values())


def largest(root):
    """The pid of the family's member with the most resident memory: the server itself behind its launcher."""
    members = family(root)
    return max(members, key=lambda pid: int(members[pid][RESIDENT]))


def cpu_seconds(root):
    """Of the process and its descendants, those that have ended and been waited for included."""
    times = (USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM)
    return sum(int(fields[time]) for fields in family(root).values() for time in times) / TICKS


def busy_seconds():
    """CPU seconds that the whole machine has spent, or lost to its hypervisor, since it started."""
    user, nice, system, _, _, irq, softirq, steal = map(int, (PROC / "stat").read_text().split()[1:9])
    return (user + nice + system + irq + softirq + steal) / TICKS


def description():
    """The hardware in one line, for the head of a report."""
    cpu = re.search(r"model name\s*:\s*(.*)", (PROC / "cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", (PROC / "meminfo").read_text()).group(1)) / 2**20
    flags = "AVX-512 VNNI" if "avx512_vnni" in (PROC / "cpuinfo").read_text() else "no AVX-512 VNNI"
    return (
        f"{os.cpu_count()} × {cpu.group(1) if cpu else platform.machine()} ({flags}), {memory:.0f} GiB, "
        f"Linux {platform.release()}, {date.today().isoformat()}"
    )
