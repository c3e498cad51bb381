// Examines meshes with manifold-3d: node check-manifold.mjs FOLDER [EVERY]
// FOLDER holds meshes.csv (file,triangles,volumeMm3,...) and the STL files; every EVERYth file is examined (1 for all).
// Corners are welded by equal bytes only: a gap that a tolerance would close is a finding.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Module from 'manifold-3d';

const [folder, everyText] = process.argv.slice(2);
const every = Number(everyText ?? 1);
// Coordinates are rounded to single precision (2^-24 of up to 16 mm), over areas of up to 500 mm2.
const MOST_VOLUME_ERROR = 1e-5;
const MOST_NORMAL_ERROR = 1e-5;

const wasm = await Module();
wasm.setup();
const { Manifold, Mesh } = wasm;

function indexed(file) {
  const bytes = readFileSync(file);
  const triangles = bytes.readUInt32LE(80);
  if (bytes.length !== 84 + 50 * triangles) {
    throw new Error(`${bytes.length} bytes for ${triangles} triangles`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weld = new Weld(3 * triangles);
  const corners = new Uint32Array(triangles * 3);
  let worstNormal = 0;
  for (let t = 0; t < triangles; t++) {
    const xyz3 = [];
    for (let c = 0; c < 3; c++) {
      const at = 84 + t * 50 + 12 + c * 12;
      // + 0 makes -0 the same corner as 0.
      const xyz = [view.getFloat32(at, true) + 0, view.getFloat32(at + 4, true) + 0, view.getFloat32(at + 8, true) + 0];
      if (!xyz.every(Number.isFinite)) {
        throw new Error(`triangle ${t} has a corner that is no number`);
      }
      xyz3.push(xyz);
      corners[3 * t + c] = weld.vertex(xyz);
    }
    const at = 84 + t * 50;
    const stored = [view.getFloat32(at, true), view.getFloat32(at + 4, true), view.getFloat32(at + 8, true)];
    worstNormal = Math.max(worstNormal, offNormal(stored, xyz3));
  }
  return { triangles, worstNormal, mesh: { numProp: 3, vertProperties: weld.positions(), triVerts: corners } };
}

// Gives equal corners one number: a hash table over the bits of their coordinates.
class Weld {
  constructor(most) {
    this.xyz = new Float32Array(3 * most);
    this.bits = new Uint32Array(this.xyz.buffer);
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))).fill(-1);
    this.count = 0;
  }

  vertex(xyz) {
    const { bits, table } = this;
    const own = 3 * this.count;
    this.xyz.set(xyz, own);
    let hash = Math.imul(bits[own], 0x9e3779b1) ^ Math.imul(bits[own + 1], 0x85ebca77) ^ Math.imul(bits[own + 2], 0xc2b2ae3d);
    hash ^= hash >>> 15;
    for (let slot = hash & (table.length - 1); ; slot = (slot + 1) & (table.length - 1)) {
      const v = table[slot];
      if (v < 0) {
        table[slot] = this.count;
        return this.count++;
      }
      if (bits[3 * v] === bits[own] && bits[3 * v + 1] === bits[own + 1] && bits[3 * v + 2] === bits[own + 2]) {
        return v;
      }
    }
  }

  positions() {
    return this.xyz.slice(0, 3 * this.count);
  }
}

// How far a stored normal lies from the unit normal of the corners as written.
function offNormal(stored, [a, b, c]) {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const length = Math.hypot(...n);
  return length === 0 ? Infinity : Math.hypot(...n.map((x, k) => x / length - stored[k]));
}

function findings(file, triangles, volume) {
  const read = indexed(join(folder, file));
  if (read.triangles !== triangles) {
    return [`${read.triangles} triangles, ours ${triangles}`];
  }
  const found = [];
  if (!(read.worstNormal <= MOST_NORMAL_ERROR)) {
    found.push(`a stored normal is off by ${read.worstNormal}`);
  }
  let solid;
  try {
    solid = new Manifold(new Mesh(read.mesh));
  } catch (e) {
    return [...found, `not manifold: ${e.message ?? e}`];
  }
  if (solid.status() !== 'NoError') {
    found.push(`status ${solid.status()}`);
  } else {
    if (solid.genus() !== 1) {
      found.push(`genus ${solid.genus()}`);
    }
    if (solid.decompose().length !== 1) {
      found.push('more than one shell');
    }
    const difference = Math.abs(solid.volume() - volume) / volume;
    if (!(difference <= MOST_VOLUME_ERROR)) {
      found.push(`volume ${solid.volume()}, ours ${volume}`);
    }
  }
  solid.delete();
  return found;
}

const rows = readFileSync(join(folder, 'meshes.csv'), 'utf8').trim().split('\n').slice(1);
let examined = 0;
let bad = 0;
for (let i = 0; i < rows.length; i += every) {
  const [file, triangles, volume] = rows[i].split(',');
  const found = findings(file, Number(triangles), Number(volume));
  examined++;
  if (found.length > 0) {
    bad++;
    console.log(`FINDING manifold ${rows[i]}: ${found.join('; ')}`);
  }
}
console.log(`manifold ${examined} ${bad}`);
