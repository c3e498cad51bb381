#!/usr/bin/env bash
# Designs random valid orders and has each mesh examined by admesh and manifold-3d: check-meshes.sh VALID [SEED] [CHUNK]
# VALID is how many valid orders are wanted (10000), SEED the seed (1), CHUNK how many orders are drawn at a time (500).
# Meshes are deleted chunk by chunk. Exit status: 0 nothing found, 1 a finding, 2 a tool is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
checkout=$(cd "$here/../.." && pwd)
wanted=${1:?how many valid orders}
seed=${2:-1}
chunk=${3:-500}

for tool in java admesh node; do
  command -v "$tool" >/dev/null || { echo "$tool is missing (Debian: admesh, nodejs, npm, openjdk-17-jdk-headless)" >&2; exit 2; }
done
[[ -d $here/node_modules ]] || (cd "$here" && npm install --no-package-lock --no-audit --no-fund) >&2
[[ -d $here/target/lib ]] || (cd "$checkout" && mvn -q -B -pl verification/independent-checks -am -DskipTests package) >&2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
findings=$folder/findings
refusals=$folder/all-refusals
: >"$findings"
: >"$refusals"
from=0
valid=0
manifold=0
while ((valid < wanted)); do
  to=$((from + chunk))
  java -XX:+UseSerialGC -cp "$here/target/classes:$here/target/lib/*" \
    com.cuffline.independentchecks.WriteMeshes "$seed" "$from" "$to" "$folder/chunk" || true
  cat "$folder/chunk/refusals.csv" >>"$refusals"
  "$here/check-admesh.sh" "$folder/chunk" >"$folder/admesh"
  node "$here/check-manifold.mjs" "$folder/chunk" >"$folder/manifold"
  { grep -h FINDING "$folder/admesh" "$folder/manifold" || true; } | tee -a "$findings"
  valid=$((valid + $(awk '$1 == "admesh" { print $2 }' "$folder/admesh")))
  manifold=$((manifold + $(awk '$1 == "manifold" { print $2 }' "$folder/manifold")))
  from=$to
  echo "seed $seed: $from orders drawn, $valid valid and examined by admesh, $manifold by manifold-3d, $(wc -l <"$findings") findings" >&2
  rm -rf "$folder/chunk"
done

{ grep ',FAULT,' "$refusals" || true; } | sed 's/^/FINDING kernel /' | tee -a "$findings"
echo "orders drawn $from, valid $valid, refused $(grep -c ',refused,' "$refusals" || true)"
echo "of the refused, no rule but the soundness of the mesh was broken: $(grep -c ',refused,mesh-is-sound,' "$refusals" || true)"
echo "examined by admesh $valid, by manifold-3d $manifold"
echo "findings $(wc -l <"$findings")"
[[ ! -s $findings ]]
