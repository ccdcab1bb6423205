#!/bin/sh
# At image build: builds the project and the storefront into /srv/medusa, without the packages that only a build needs.
set -eu
export NODE_ENV=production URUMI_BUILD=true MEDUSA_DISABLE_TELEMETRY=true
server=/srv/medusa

echo "urumi: compiling the server and the admin"
cd /build/project
node --require ./ts.cjs node_modules/@medusajs/cli/cli.js build >/tmp/build.log 2>&1 || { cat /tmp/build.log; exit 1; }
mkdir -p "$server"
cp -r .medusa/server/. "$server"

mkdir -p "$server/public/storefront"
if [ -f /build/storefront/package.json ]; then
  echo "urumi: building the storefront"
  cd /build/storefront
  node node_modules/typescript/bin/tsc
  node node_modules/vite/bin/vite.js build --logLevel warn
  bytes=$(cat dist/assets/*.js | gzip -9 | wc -c)
  echo "urumi: $bytes bytes of script, compressed"
  # A shopper on a slow connection waits for every byte.
  [ "$bytes" -lt 200000 ] || { echo "urumi: the storefront exceeds 200000 bytes of script" >&2; exit 1; }
  cp -r dist/. "$server/public/storefront"
else
  cp /build/placeholder.html "$server/public/storefront/index.html"
fi
cp /build/robots.txt "$server/public/storefront/"
mkdir -p "$server/public/storefront/samples"
cp /build/sample-data/pictures/*.svg "$server/public/storefront/samples/"
node /build/compress.mjs "$server/public"

echo "urumi: copying the packages that the server needs"
node /build/prune.mjs /build/project "$server"
# A migration creates these folders if they are missing, which a read-only root does not allow.
for module in "$server"/node_modules/@medusajs/*/dist; do mkdir -p "$module/migrations"; done
ln -s /data/static "$server/static"
