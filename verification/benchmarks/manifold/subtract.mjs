// Bores an abutment with manifold-3d and prints the time as JSON: node subtract.mjs OUTER.stl CHANNEL.stl [RUNS]
// OUTER is the abutment's outer surface without a channel, CHANNEL the solid of the channel, both closed, binary STL.
// Timed per run: building both manifolds from indexed meshes, the difference, its mesh, and its STL bytes. Reading and welding the files is not.
import { readFileSync, writeFileSync } from 'node:fs';
import Module from 'manifold-3d';

const [outerFile, channelFile, runsText] = process.argv.slice(2);
const runs = Number(runsText ?? 60);
const wasm = await Module();
wasm.setup();
const { Manifold, Mesh } = wasm;

function indexed(file) {
  const bytes = readFileSync(file);
  const triangles = bytes.readUInt32LE(80);
  const vertices = new Map();
  const positions = [];
  const corners = new Uint32Array(triangles * 3);
  for (let t = 0; t < triangles; t++) {
    for (let c = 0; c < 3; c++) {
      const at = 84 + t * 50 + 12 + c * 12;
      const key = bytes.toString('latin1', at, at + 12);
      let index = vertices.get(key);
      if (index === undefined) {
        index = vertices.size;
        vertices.set(key, index);
        positions.push(bytes.readFloatLE(at), bytes.readFloatLE(at + 4), bytes.readFloatLE(at + 8));
      }
      corners[3 * t + c] = index;
    }
  }
  return { numProp: 3, vertProperties: Float32Array.from(positions), triVerts: corners };
}

function stl(mesh) {
  const triangles = mesh.triVerts.length / 3;
  const buffer = new ArrayBuffer(84 + 50 * triangles);
  const view = new DataView(buffer);
  view.setUint32(80, triangles, true);
  const p = mesh.vertProperties;
  const v = mesh.triVerts;
  const n = mesh.numProp;
  for (let t = 0; t < triangles; t++) {
    const [a, b, c] = [v[3 * t] * n, v[3 * t + 1] * n, v[3 * t + 2] * n];
    const [ux, uy, uz] = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]];
    const [wx, wy, wz] = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]];
    const [nx, ny, nz] = [uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx];
    const length = Math.hypot(nx, ny, nz) || 1;
    let at = 84 + 50 * t;
    for (const value of [nx / length, ny / length, nz / length]) {
      view.setFloat32(at, value, true);
      at += 4;
    }
    for (const corner of [a, b, c]) {
      for (let k = 0; k < 3; k++) {
        view.setFloat32(at, p[corner + k], true);
        at += 4;
      }
    }
  }
  return new Uint8Array(buffer);
}

const outer = indexed(outerFile);
const channel = indexed(channelFile);
const times = [];
let bytes;
let triangles = 0;
for (let run = 0; run < runs; run++) {
  const start = performance.now();
  const body = new Manifold(new Mesh(outer));
  const bore = new Manifold(new Mesh(channel));
  const bored = body.subtract(bore);
  const mesh = bored.getMesh();
  bytes = stl(mesh);
  times.push(performance.now() - start);
  triangles = mesh.triVerts.length / 3;
  for (const made of [body, bore, bored]) {
    made.delete();
  }
}
times.splice(0, Math.floor(runs / 3)); // warm-up
times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    tool: 'manifold-3d (WebAssembly)',
    node: process.version,
    runs: times.length,
    outerTriangles: outer.triVerts.length / 3,
    triangles,
    stlBytes: bytes.length,
    medianMs: times[times.length >> 1],
    bestMs: times[0],
  }),
);
if (process.env.KEEP) {
  writeFileSync(process.env.KEEP, bytes);
}
