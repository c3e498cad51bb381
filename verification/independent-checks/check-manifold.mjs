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
  const vertices = new Map();
  const positions = [];
  const corners = new Uint32Array(triangles * 3);
  let worstNormal = 0;
  for (let t = 0; t < triangles; t++) {
    const xyz3 = [];
    for (let c = 0; c < 3; c++) {
      const at = 84 + t * 50 + 12 + c * 12;
      const xyz = [0, 4, 8].map((k) => bytes.readFloatLE(at + k));
      if (!xyz.every(Number.isFinite)) {
        throw new Error(`triangle ${t} has a corner that is no number`);
      }
      xyz3.push(xyz);
      const key = xyz.join(' ');
      let index = vertices.get(key);
      if (index === undefined) {
        index = vertices.size;
        vertices.set(key, index);
        positions.push(...xyz);
      }
      corners[3 * t + c] = index;
    }
    const stored = [0, 4, 8].map((k) => bytes.readFloatLE(84 + t * 50 + k));
    worstNormal = Math.max(worstNormal, offNormal(stored, xyz3));
  }
  return { triangles, worstNormal, mesh: { numProp: 3, vertProperties: Float32Array.from(positions), triVerts: corners } };
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
