#!/usr/bin/env python3
"""Measures again what `./cuffline design` tells of its designs, without any of our code.

    check-designs.py DIR ORDERS [FINE]

DIR holds SITE.stl and SITE-report.json, ORDERS the orders they were made of, FINE the same designs made with `--tolerance-um 1`. From the triangles of the STL (and the
order's samples) it measures, and compares with the report:

  mesh      every edge once in each direction; triangles, volume, area, largest diameter, height, area of the post's wall
  walls     least distance between the triangles of the channel and those outside it, in the stretch the report names
  margin    each step of marginRing is an edge of the mesh; gingiva at the measured azimuths is what was measured
  sections  each point of an outline lies in its plane and on the mesh
  draft     area of finish and post that leans less towards the post axis than is told (facets thinner than 10 um left out)
  chord     with FINE: how far edge middles and facet centres lie off the finer mesh, against chordErrorUm

Exit status 0 when nothing differs beyond the limits below, 1 with a finding, 2 when nothing was checked. Lengths in mm. Debian: python3-numpy, python3-scipy.
"""
import json
import sys
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

WALL_MM = 0.012        # surfaces are sampled every 0.03 mm; a stretch ends at a line that is interpolated between ring points
ON_MESH_MM = 0.0005    # outlines are printed with six decimals, STL has single precision
CHORD_UM = 1.2         # the finer mesh has a chord error of its own
DRAFT_DEG = 0.5        # a facet of a curved wall leans a little less than the wall
DRAFT_MM2 = 0.05
NEIGHBOURS = 24
MANY_NEIGHBOURS = 1500


def read_stl(path):
    raw = np.fromfile(path, dtype=np.dtype([("n", "<f4", 3), ("v", "<f4", (3, 3)), ("a", "<u2")]), offset=84)
    return raw["v"].astype(float)


def cross(t):
    return np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])


def area(t):
    return float(np.linalg.norm(cross(t), axis=1).sum() / 2)


def key(points):
    return np.ascontiguousarray(points.reshape(-1, 3).astype("<f4") + np.float32(0)).view("V12").ravel()


def halves(triangles):
    """Every directed edge as a pair of corner names."""
    names, at = np.unique(key(triangles), return_inverse=True)
    at = at.reshape(-1, 3)
    return names, np.concatenate([at[:, [0, 1]], at[:, [1, 2]], at[:, [2, 0]]])


def split(t, step):
    """Points on triangles, none farther than a step from the next, and the triangle each lies on."""
    own = np.arange(len(t))
    points, owners = [t.reshape(-1, 3)], [np.repeat(own, 3)]
    while len(t):
        edge = np.linalg.norm(t - np.roll(t, 1, axis=1), axis=2)
        k, longest = edge.argmax(axis=1), edge.max(axis=1)
        t, k, own = t[longest > step], k[longest > step], own[longest > step]
        r = np.arange(len(t))
        a, b, c = t[r, k], t[r, (k - 1) % 3], t[r, (k + 1) % 3]
        middle = (a + b) / 2
        points.append(middle)
        owners.append(own)
        t = np.concatenate([np.stack([a, c, middle], 1), np.stack([b, middle, c], 1)])
        own = np.concatenate([own, own])
    return np.concatenate(points), np.concatenate(owners)


def dense(t, step=0.06, grid=0.03):
    """Points on triangles, at most a step apart, one for each cell of a grid."""
    points = split(t, step)[0]
    return points[np.unique(np.floor(points / grid).astype(int), axis=0, return_index=True)[1]]


class Surface:
    """Distance of points that lie near a surface to its triangles."""

    def __init__(self, triangles, step=0.2):
        self.t = triangles
        points, self.own = split(triangles, step)
        self.tree = cKDTree(points)

    def distance(self, points, doubtful):
        """Beyond what is doubtful a second look takes in more triangles."""
        best = self.to_nearest(points, NEIGHBOURS)
        again = best > doubtful
        best[again] = self.to_nearest(points[again], MANY_NEIGHBOURS)
        return best

    def to_nearest(self, points, count):
        _, near = self.tree.query(points, k=count)
        best = np.full(len(points), np.inf)
        for column in near.T:
            best = np.minimum(best, to_triangles(points, self.t[self.own[column]]))
        return best


def to_triangles(p, t):
    """Distance of each point to its own triangle."""
    best = np.full(len(p), np.inf)
    normal = cross(t)
    length = np.linalg.norm(normal, axis=1)
    unit = normal / np.maximum(length, 1e-30)[:, None]
    inside = length > 1e-12
    for i in range(3):
        a, b = t[:, i], t[:, (i + 1) % 3]
        edge = b - a
        share = np.clip(((p - a) * edge).sum(1) / np.maximum((edge * edge).sum(1), 1e-30), 0, 1)
        best = np.minimum(best, np.linalg.norm(p - a - share[:, None] * edge, axis=1))
        inside &= ((p - a) * np.cross(unit, edge)).sum(1) >= 0
    return np.where(inside, np.minimum(best, np.abs(((p - t[:, 0]) * unit).sum(1))), best)


class Site:
    def __init__(self, report, triangles):
        self.r = report
        self.t = triangles
        self.findings = []
        self.notes = []
        self.regions = {x["name"]: triangles[x["firstTriangle"]:x["firstTriangle"] + x["triangles"]]
                        for x in report["mesh"]["regions"]}
        self.axis = np.array(report["postAxis"])
        self.ring = np.array([[q["x"], q["y"], q["z"]] for q in report["marginRing"]])

    def compare(self, what, told, found, limit):
        if told is None or not abs(told - found) <= limit:
            self.findings.append(f"{what}: told {told}, found {found:.6f}")

    def mesh(self):
        names, half = halves(self.t)
        there = half[:, 0] * len(names) + half[:, 1]
        back = half[:, 1] * len(names) + half[:, 0]
        if len(np.unique(there)) != len(there) or not np.array_equal(np.sort(there), np.sort(back)):
            self.findings.append("an edge is not there once in each direction")
        told, measures = self.r["mesh"], self.r["measures"]
        points = self.t.reshape(-1, 3)
        volume = float(np.einsum("ij,ij->i", self.t[:, 0], np.cross(self.t[:, 1], self.t[:, 2])).sum() / 6)
        self.compare("triangles", told["triangles"], len(self.t), 0)
        self.compare("volume", measures["volumeMm3"], volume, 1e-4 * volume)
        self.compare("area", measures["areaMm2"], area(self.t), 1e-4 * area(self.t))
        self.compare("largest diameter", measures["largestDiameterMm"],
                     2 * np.hypot(points[:, 0], points[:, 1]).max(), told["chordToleranceUm"] / 500)
        self.compare("height", measures["totalHeightMm"], points[:, 2].max(), told["chordToleranceUm"] / 1000)
        if measures["retentionAreaMm2"] > 0:
            self.compare("retention area", measures["retentionAreaMm2"], area(self.regions["post"]), 0.01)

    def walls(self):
        channel = cKDTree(dense(self.regions["channel"]))
        outside = dense(np.concatenate([self.regions[k] for k in ("collar", "emergence", "finish", "post")]))
        turn = np.arctan2(self.ring[:, 1], self.ring[:, 0])
        order = turn.argsort()
        above = outside @ self.axis - np.interp(np.arctan2(outside[:, 1], outside[:, 0]), turn[order],
                                                (self.ring @ self.axis)[order], period=2 * np.pi)
        for wall in self.r["walls"]:
            counts = above <= (0.5 if "above the margin" in wall["between"] else np.inf)
            found = channel.query(outside[counts])[0].min()
            self.compare(wall["between"], wall["leastMm"], found, WALL_MM)
            self.notes.append(f"wall {1000 * (found - wall['leastMm']):+.1f} um")

    def margin(self, samples):
        names, half = halves(self.t)
        edges = {tuple(pair) for pair in half.tolist()}
        corners = np.array([np.frombuffer(n.tobytes(), "<f4") for n in names], float)
        off, at = cKDTree(corners).query(self.ring)
        steps = [(int(a), int(b)) for a, b in zip(at, np.roll(at, -1)) if a != b]
        if off.max() > 2e-6 or any(s not in edges for s in steps):
            self.findings.append(f"the margin ring is no edge loop ({1000 * off.max():.3f} um)")
        measured = {s["azimuthDeg"]: s["heightMm"] for s in samples}
        for row in self.r["azimuths"]:
            if row["azimuthDeg"] in measured:
                for part in ("asked", "achieved"):
                    self.compare(f"gingiva at {row['azimuthDeg']} deg ({part})",
                                 row["marginHeightMm"][part] + row["marginDepthMm"][part],
                                 measured[row["azimuthDeg"]], 1e-5)

    def sections(self, surface):
        for section in self.r["sections"]:
            for outline in section["outlines"]:
                o = np.array(outline)
                zero = np.zeros(len(o))
                points = {"buccolingual": lambda: np.stack([o[:, 0], zero, o[:, 1]], 1),
                          "mesiodistal": lambda: np.stack([zero, o[:, 0], o[:, 1]], 1),
                          "horizontal": lambda: np.stack([o[:, 0], o[:, 1], zero + (section["heightMm"] or 0)], 1)
                          }[section["name"]]()
                mirrored = points * np.array([1, -1, 1])
                worst = min(surface.distance(points, ON_MESH_MM).max(), surface.distance(mirrored, ON_MESH_MM).max())
                if worst > ON_MESH_MM:
                    self.findings.append(f"section {section['name']}: {1000 * worst:.1f} um off the mesh")

    def draft(self):
        walls = np.concatenate([self.regions["finish"], self.regions["post"]])
        normal = cross(walls)
        length = np.linalg.norm(normal, axis=1)
        thin = length / np.maximum(np.linalg.norm(walls - np.roll(walls, 1, axis=1), axis=2).max(axis=1), 1e-12)
        lean = np.degrees(np.arcsin(np.clip(normal @ self.axis / np.maximum(length, 1e-30), -1, 1)))
        told = self.r["measures"]["draftDeg"]
        less = length[(lean < told - DRAFT_DEG) & (thin > 0.01)].sum() / 2
        if self.r["measures"]["retentionAreaMm2"] > 0 and less > DRAFT_MM2:
            self.findings.append(f"draft: {less:.3f} mm2 lean less than {told} deg")

    def chord(self, fine):
        middles = (self.t + np.roll(self.t, 1, axis=1)).reshape(-1, 3) / 2
        points = np.concatenate([middles, self.t.mean(axis=1)])
        told = self.r["mesh"]["chordErrorUm"]
        off = 1000 * Surface(fine).distance(points, told / 1000)
        self.notes.append(f"chord {off.max():.2f} of {told:.2f} um")
        if off.max() > told + CHORD_UM:
            self.findings.append(f"chord: told {told} um, found {off.max():.2f}")


def main():
    folder, orders = Path(sys.argv[1]), Path(sys.argv[2])
    fine = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    samples = {}
    for file in sorted(orders.glob("*.json")):
        order = json.loads(file.read_text())
        for site in order["sites"]:
            samples[order["caseCode"], site["tooth"]] = site["cuff"]["samples"]
    checked = bad = 0
    for file in sorted(folder.glob("*-report.json")):
        report = json.loads(file.read_text())
        if report["outcome"] != "designed":
            continue
        name = file.name[:-len("-report.json")]
        triangles = read_stl(folder / f"{name}.stl")
        site = Site(report, triangles)
        site.mesh()
        site.walls()
        site.margin(samples[report["caseCode"], report["tooth"]])
        site.sections(Surface(triangles))
        site.draft()
        if fine:
            site.chord(read_stl(fine / f"{name}.stl"))
        checked += 1
        bad += bool(site.findings)
        print(f"{name:14} {', '.join(site.notes)}{'' if not site.findings else '  FINDING ' + '; '.join(site.findings)}",
              flush=True)
    print(f"{checked} designs, {bad} with a finding")
    sys.exit(2 if checked == 0 else 1 if bad else 0)


if __name__ == "__main__":
    main()
