#!/usr/bin/env python3
"""Replays what `./cuffline mill` wrote for rotary mills and judges it without any of our code.

    check-programs.py DIR [UNIT...]

Each unit's program (or the replay beside an ISO one) goes through LinuxCNC's stand-alone interpreter; the moves it prints, the tools and the kinematics of
`UNIT-proof.json` and the mesh `UNIT-target.stl` are all that is used. Of the target's corners, edge middles and triangle centres it tells

  cut   how far a point lies inside what a tool swept, the worst of the unit (shank and holder count as tool)
  left  how far a point is from what any tool swept, the worst of the unit (a lower bound of what is left along the normal);
        not of points on the stock's own surface (`UNIT-stock.stl`: the finished table, channel and connection)

A finding is: a program that does not run, a program released with cut or left above its tolerance, or figures of proof.json that claim less than found here by
more than SLACK_UM (moves are divided to STEP_MM here, the interpreter prints four decimals). Lengths in mm, results in micrometres.
Exit status 0 without a finding, 1 with one, 2 when a tool is missing or nothing was checked. Debian: linuxcnc-uspace, python3-numpy, python3-scipy.
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

STEP_MM = 0.01          # a swept 0.4 mm ball is told to 0.07 um
COARSE_STEP_MM = 0.1    # for shanks, flats and holders, which pass well away (a 3 mm flat is told to 0.8 um)
SLACK_UM = 0.5
NEAR_STOCK_MM = 0.006   # the target's chord error against the stock's round surfaces
MOVE = re.compile(r"(STRAIGHT_FEED|STRAIGHT_TRAVERSE|ARC_FEED|CHANGE_TOOL)\(([^)]*)\)")


def read_stl(path):
    raw = np.fromfile(path, dtype=np.dtype([("n", "<f4", 3), ("v", "<f4", (3, 3)), ("a", "<u2")]), offset=84)
    return raw["v"].astype(float)


def probe_points(triangles):
    corners = triangles.reshape(-1, 3)
    middles = (triangles + np.roll(triangles, 1, axis=1)).reshape(-1, 3) / 2
    return np.unique(np.concatenate([corners, middles, triangles.mean(axis=1)]).round(6), axis=0)


def distance_to_triangles(points, triangles):
    """Least distance of each point to any of a few triangles."""
    best = np.full(len(points), np.inf)
    for a, b, c in triangles:
        normal = np.cross(b - a, c - a)
        length = np.linalg.norm(normal)
        if length < 1e-12:
            continue
        normal /= length
        inside = np.ones(len(points), bool)
        for p, q in ((a, b), (b, c), (c, a)):
            edge = q - p
            t = np.clip((points - p) @ edge / (edge @ edge), 0, 1)
            best = np.minimum(best, np.linalg.norm(points - (p + t[:, None] * edge), axis=1))
            inside &= (points - p) @ np.cross(normal, edge) >= 0
        best[inside] = np.minimum(best[inside], np.abs((points[inside] - a) @ normal))
    return best


def interpret(program, table, variables):
    """[(tool, rapid, N x 4 array of X Y Z A from the move before on)]: what the interpreter says, arcs divided."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "vars"
        shutil.copy(variables, copy)
        run = subprocess.run(["rs274", "-g", "-v", copy, "-t", table, program], capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(run.stderr.strip().splitlines()[-1])
    moves, tool, at = [], 0, None
    for kind, arguments in MOVE.findall(run.stdout):
        values = [float(v) for v in arguments.split(",")] if arguments.strip() else []
        if kind == "CHANGE_TOOL":
            tool, at = int(values[0]), None
            continue
        if kind == "ARC_FEED":
            x, y, cx, cy, turns, z, a = values[:7]
            start = np.arctan2(at[1] - cy, at[0] - cx)
            sweep = np.arctan2(y - cy, x - cx) - start
            if turns > 0:
                sweep += 2 * np.pi * (turns - 1) + (2 * np.pi if sweep <= 1e-9 else 0)
            else:
                sweep += 2 * np.pi * (turns + 1) - (2 * np.pi if sweep >= -1e-9 else 0)
            radius, t = np.hypot(at[0] - cx, at[1] - cy), np.linspace(0, 1, 721)
            path = np.stack([cx + radius * np.cos(start + t * sweep), cy + radius * np.sin(start + t * sweep),
                             at[2] + t * (z - at[2]), at[3] + t * (a - at[3])], axis=1)
        else:
            here = np.array(values[:4])
            path = np.stack([here if at is None else at, here])
        moves.append((tool, kind == "STRAIGHT_TRAVERSE", path))
        at = path[-1]
    return moves


def poses(paths, step, reach):
    """Tips and axes in the part's frame, so close that nothing within reach (mm) of the turning axis moves further than the step between two."""
    parts = []
    for path in paths:
        for start, end in zip(path[:-1], path[1:]):
            length = np.linalg.norm(end[:3] - start[:3]) + np.radians(abs(end[3] - start[3])) * reach
            count = max(1, int(np.ceil(length / step)))
            parts.append(start + np.linspace(0, 1, count + 1)[:, None] * (end - start))
    machine = np.concatenate(parts)
    angle = np.radians(machine[:, 3])
    cos, sin = np.cos(angle), np.sin(angle)
    x, y, z = machine[:, 0], machine[:, 1], machine[:, 2]
    tips = np.stack([z * cos - y * sin, -(y * cos + z * sin), x], axis=1)
    axes = np.stack([cos, -sin, np.zeros(len(cos))], axis=1)
    return tips, axes


def inside_body(points, tips, axes, tool):
    """How deep each point lies in flat end, ball's shank, neck and holder of a tool, over all poses; at most 0 where outside."""
    r, flat = tool["diameterMm"] / 2, tool["shape"] == "flat"
    pieces = [(0 if flat else r, tool["fluteMm"], r), (tool["fluteMm"], tool["reachMm"], tool["shankDiameterMm"] / 2),
              (tool["reachMm"], tool["gaugeLengthMm"], tool["holderDiameterMm"] / 2)]
    order = np.argsort(points[:, 2])
    heights = points[order, 2]
    deepest = np.full(len(points), -np.inf)
    above, highest = (tips * axes).sum(axis=1), np.hypot(points[:, 0], points[:, 1]).max()
    for bottom, top, radius in pieces:
        reaching = above + bottom <= highest  # else it stays above every point
        for tip, axis in zip(tips[reaching], axes[reaching]):
            low, high = np.searchsorted(heights, [tip[2] - radius, tip[2] + radius])
            chosen = order[low:high]
            away = points[chosen] - tip
            along = away @ axis
            across = np.sqrt(np.maximum(0, (away * away).sum(axis=1) - along * along))
            depth = np.minimum(np.minimum(along - bottom, top - along), radius - across)
            deepest[chosen] = np.maximum(deepest[chosen], depth)
    return deepest


def judge(folder, proof):
    replay = folder / proof.get("replay", proof["program"])
    if not replay.exists():
        replay = Path(str(replay) + ".withheld")
    moves = interpret(replay, folder / proof["toolTable"], folder / proof["parameterFile"])
    points = probe_points(read_stl(folder / proof["target"]))
    finished = distance_to_triangles(points, read_stl(folder / proof["stockShape"])) <= NEAR_STOCK_MM
    reach = np.hypot(points[:, 0], points[:, 1]).max()
    tools = {tool["number"]: tool for tool in proof["tools"]}
    cut, left = np.full(len(points), -np.inf), np.full(len(points), np.inf)
    for number in sorted({tool for tool, _, _ in moves}):
        tool, paths = tools[number], [path for used, _, path in moves if used == number]
        if tool["shape"] == "ball":
            tips, axes = poses(paths, STEP_MM, reach)
            radius = tool["diameterMm"] / 2
            gap = cKDTree(tips + axes * radius).query(points)[0] - radius
            cut, left = np.maximum(cut, -gap), np.minimum(left, gap)
        elif tool["shape"] != "flat":
            raise RuntimeError(f"tool shape {tool['shape']} is not known here")
        tips, axes = poses(paths, COARSE_STEP_MM, reach)
        depth = inside_body(points, tips, axes, tool)
        cut, left = np.maximum(cut, depth), np.minimum(left, -depth)
    left[finished] = -np.inf
    return 1000 * max(0, cut.max()), 1000 * max(0, left.max()), points[left.argmax()], points[cut.argmax()], len(points)


def main():
    if len(sys.argv) < 2 or shutil.which("rs274") is None:
        print("usage: check-programs.py DIR [UNIT...]; needs rs274 (Debian package linuxcnc-uspace)", file=sys.stderr)
        return 2
    folder, wanted = Path(sys.argv[1]), set(sys.argv[2:])
    findings = checked = 0
    for path in sorted(folder.glob("*-proof.json")):
        proof = json.loads(path.read_text())
        if (wanted and proof["unit"] not in wanted) or "enlargedTarget" in proof:
            continue
        checked += 1
        try:
            cut, left, left_at, cut_at, count = judge(folder, proof)
        except RuntimeError as problem:
            print(f"{proof['unit']}: FINDING {problem}", flush=True)
            findings += 1
            continue
        claimed_cut, claimed_left = (proof["figures"][key]["valueUm"] for key in ("worstGouge", "worstRest"))
        reasons = []
        if cut > claimed_cut + SLACK_UM:
            reasons.append(f"cuts more than told, at {cut_at.round(4).tolist()}")
        if left > claimed_left + SLACK_UM:
            reasons.append(f"leaves more than told, at {left_at.round(4).tolist()}")
        if proof["released"] and (cut > proof["tolerances"]["gougeUm"] + SLACK_UM or left > proof["tolerances"]["restUm"] + SLACK_UM):
            reasons.append("released above its tolerance")
        findings += bool(reasons)
        print(f"{proof['unit']}: {count} points, cut {cut:.2f} um (told {claimed_cut:.2f}), left {left:.2f} um (told {claimed_left:.2f})"
              + "".join(f" FINDING {reason}" for reason in reasons), flush=True)
    print(f"{checked} programs replayed, {findings} with a finding")
    return 2 if checked == 0 else 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
