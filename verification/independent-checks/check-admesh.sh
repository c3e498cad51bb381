#!/usr/bin/env bash
# Examines meshes with admesh: check-admesh.sh FOLDER
# FOLDER holds meshes.csv (file,triangles,volumeMm3,...) and the STL files. Anything admesh would mend is a finding.
set -euo pipefail
folder=$1
examined=0
bad=0
while IFS=, read -r file triangles volume rest; do
  [[ $file != file ]] || continue
  examined=$((examined + 1))
  # Checked as it is: no welding of near corners, no filling of holes. admesh computes in single precision: its volume is good
  # to 1e-3 over half a million triangles, and stored normals are left to check-manifold.mjs, which has doubles.
  found=$(admesh --exact --normal-directions "$folder/$file" 2>&1 | awk -v triangles="$triangles" -v volume="$volume" '
    function note(text) { out = out (out ? "; " : "") text }
    /^Number of facets/ { seen = 1; if ($5 != triangles || $6 != triangles) note("facets " $5 " " $6) }
    /^Total disconnected facets/ { if ($5 + 0 || $6 + 0) note("disconnected facets " $5) }
    /^Number of parts/ { if ($5 != 1) note("parts " $5); off = ($8 - volume) / volume; if (off < 0) off = -off; if (off > 1e-3) note("volume " $8 ", ours " volume) }
    /^Degenerate facets/ { if ($4 + 0) note("degenerate " $4) }
    /^Edges fixed/ { if ($4 + 0) note("edges fixed " $4) }
    /^Facets (removed|added|reversed)/ { if ($4 + 0) note("facets " $2 " " $4) }
    /^Backwards edges/ { if ($4 + 0) note("backwards edges " $4) }
    END { if (!seen) note("unreadable"); print out }')
  if [[ -n $found ]]; then
    bad=$((bad + 1))
    printf 'FINDING admesh %s,%s,%s,%s: %s\n' "$file" "$triangles" "$volume" "$rest" "$found"
  fi
done <"$folder/meshes.csv"
printf 'admesh %d %d\n' "$examined" "$bad"
