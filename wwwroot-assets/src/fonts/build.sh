#!/bin/sh
# Makes the slices anew from the published font. The first Python with fonttools and brotli is used.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm init -y >/dev/null && npm install --silent pretendard-gov@1.3.9)
package="$work/node_modules/pretendard-gov/dist"
for python in ${PYTHON:-} python3 /usr/bin/python3; do
  if "$python" -c 'import brotli, fontTools' 2>/dev/null; then
    exec_python=$python; break
  fi
done
: "${exec_python:?fonttools and brotli for Python are needed}"
"$exec_python" "$here/build.py" "$package/public/variable/PretendardGOVVariable.ttf" "$package/LICENSE.txt"
