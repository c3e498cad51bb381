// Lists the STL files of a folder that `./cuffline design` wrote, for the two checks: node list-meshes.mjs FOLDER
// Triangles, volume and tolerance are taken from the report beside each file.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const rows = ['file,triangles,volumeMm3,toleranceMm,description'];
for (const name of readdirSync(folder).filter((file) => file.endsWith('.stl')).sort()) {
  const { mesh } = JSON.parse(readFileSync(join(folder, name.replace(/\.stl$/, '-report.json')), 'utf8'));
  rows.push([name, mesh.triangles, mesh.volumeMm3, mesh.chordToleranceUm / 1000, 'sample'].join());
}
writeFileSync(join(folder, 'meshes.csv'), `${rows.join('\n')}\n`);
console.log(`${rows.length - 1} meshes listed`);
