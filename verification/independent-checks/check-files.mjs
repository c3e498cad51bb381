// Examines GLB and 3MF files: node check-files.mjs FOLDER
// GLB by Khronos' gltf-validator; 3MF by the core specification's demands on package and mesh, and by three.js' loader as a second reader.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import validator from 'gltf-validator';
import { XMLValidator } from 'fast-xml-parser';
import { unzipSync, strFromU8 } from 'fflate';
import { DOMParser as XmlParser } from 'linkedom';

globalThis.DOMParser = XmlParser;
const { ThreeMFLoader } = await import('three/examples/jsm/loaders/3MFLoader.js');

const CORE = 'http://schemas.microsoft.com/3dmanufacturing/core/2015/02';
const START = 'http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel';
const WELL_KNOWN = ['Title', 'Designer', 'Description', 'Copyright', 'LicenseTerms', 'Rating', 'CreationDate', 'ModificationDate', 'Application'];

async function glb(bytes) {
  const report = await validator.validateBytes(new Uint8Array(bytes), { maxIssues: 100 });
  return report.issues.messages.map((m) => `severity ${m.severity} ${m.code} ${m.pointer ?? ''}`);
}

function xml(entries, name, found) {
  if (!entries[name]) {
    found.push(`no part ${name}`);
    return undefined;
  }
  const text = strFromU8(entries[name]);
  if (XMLValidator.validate(text) !== true) {
    found.push(`${name} is not well formed`);
  }
  return new DOMParser().parseFromString(text, 'application/xml');
}

function threeMf(bytes) {
  const found = [];
  const entries = unzipSync(new Uint8Array(bytes));
  const types = xml(entries, '[Content_Types].xml', found);
  const wanted = { rels: 'application/vnd.openxmlformats-package.relationships+xml', model: 'application/vnd.ms-package.3dmanufacturing-3dmodel+xml' };
  for (const [extension, type] of Object.entries(wanted)) {
    const given = [...(types?.getElementsByTagName('Default') ?? [])].filter((d) => d.getAttribute('Extension') === extension);
    if (given.length !== 1 || given[0].getAttribute('ContentType') !== type) {
      found.push(`content type of .${extension}`);
    }
  }
  const rels = xml(entries, '_rels/.rels', found);
  const start = [...(rels?.getElementsByTagName('Relationship') ?? [])].filter((r) => r.getAttribute('Type') === START);
  if (start.length !== 1) {
    return [...found, 'not one start part'];
  }
  const model = xml(entries, start[0].getAttribute('Target').replace(/^\//, ''), found)?.documentElement;
  if (model?.localName !== 'model' || model.getAttribute('xmlns') !== CORE) {
    return [...found, 'root is no core model'];
  }
  if (model.getAttribute('unit') !== 'millimeter') {
    found.push('unit');
  }
  const names = new Set();
  for (const meta of model.getElementsByTagName('metadata')) {
    const name = meta.getAttribute('name');
    const prefix = name.includes(':') ? name.split(':')[0] : undefined;
    if (prefix ? !model.hasAttribute(`xmlns:${prefix}`) : !WELL_KNOWN.includes(name)) {
      found.push(`metadata ${name}`);
    }
    if (names.has(name)) {
      found.push(`metadata ${name} twice`);
    }
    names.add(name);
  }
  return [...found, ...mesh(model)];
}

function mesh(model) {
  const found = [];
  const objects = [...model.getElementsByTagName('object')];
  const items = [...model.getElementsByTagName('item')];
  if (objects.length !== 1 || items.length !== 1 || items[0].getAttribute('objectid') !== objects[0].getAttribute('id')) {
    found.push('not one object that is built');
  }
  const order = [...model.children].map((c) => c.localName).filter((n) => n !== 'metadata');
  if (order.join() !== 'resources,build') {
    found.push(`order of elements ${order}`);
  }
  const vertices = [...model.getElementsByTagName('vertex')];
  const triangles = [...model.getElementsByTagName('triangle')];
  const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
  if (!vertices.every((v) => ['x', 'y', 'z'].every((k) => number.test(v.getAttribute(k))))) {
    found.push('a vertex is no number');
  }
  const edges = new Map();
  for (const t of triangles) {
    const c = ['v1', 'v2', 'v3'].map((k) => Number(t.getAttribute(k)));
    if (!c.every((i) => Number.isInteger(i) && i >= 0 && i < vertices.length) || new Set(c).size !== 3) {
      found.push(`triangle ${c}`);
      continue;
    }
    for (let k = 0; k < 3; k++) {
      const key = `${c[k]} ${c[(k + 1) % 3]}`;
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of edges) {
    const [a, b] = key.split(' ');
    if (count !== 1 || edges.get(`${b} ${a}`) !== 1) {
      found.push(`edge ${key} is not manifold or not oriented`);
    }
  }
  return found;
}

function secondReader(bytes) {
  const group = new ThreeMFLoader().parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  let triangles = 0;
  group.traverse((o) => {
    if (o.isMesh) {
      triangles += (o.geometry.index ? o.geometry.index.count : o.geometry.attributes.position.count) / 3;
    }
  });
  return triangles > 0 ? [] : ['three.js reads no triangle'];
}

const folder = process.argv[2];
let bad = 0;
const counts = { glb: 0, '3mf': 0 };
for (const name of readdirSync(folder).sort()) {
  const kind = name.split('.').pop();
  if (!(kind in counts)) {
    continue;
  }
  const bytes = readFileSync(join(folder, name));
  let found;
  try {
    found = kind === 'glb' ? await glb(bytes) : [...threeMf(bytes), ...secondReader(bytes)];
  } catch (e) {
    found = [String(e.message ?? e)];
  }
  counts[kind]++;
  if (found.length > 0) {
    bad++;
    console.log(`FINDING ${name}: ${found.slice(0, 5).join('; ')}`);
  }
}
console.log(`glb ${counts.glb}, 3mf ${counts['3mf']}, files with findings ${bad}`);
process.exitCode = bad === 0 ? 0 : 1;
