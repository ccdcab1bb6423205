#!/usr/bin/env bash
# create-store.sh [id] [engine]: creates a store, waits until an order can be placed in it, prints its URL.
# URUMI_URL is the origin of the platform, URUMI_TOKEN a token (createToken), which a platform with a login needs.
set -euo pipefail
id=${1:-nike} engine=${2:-WOOCOMMERCE} api=${URUMI_URL:-http://127.0.0.1:8080}/graphql

# The token is read from a pipe: arguments are visible to everyone on the machine.
headers() { printf '%s\n' 'content-type: application/json' ${URUMI_TOKEN:+"authorization: Bearer $URUMI_TOKEN"}; }
ask() { curl -sSN "$api" -H @<(headers) "$@"; }

answer=$(ask -d '{
  "query": "mutation($id: ID!, $engine: Engine!) { createStore(input: {id: $id, name: \"Made by curl\", engine: $engine}) { __typename ... on UserError { message hint } } }",
  "variables": {"id": "'"$id"'", "engine": "'"$engine"'"}
}')
[[ $answer == *'"StorePayload"'* ]] || { echo "$answer" >&2; exit 1; }

# A subscription is a stream of events over HTTP, too: one line "data: {...}" for each state.
while read -r line; do
  case $line in
    *'"phase":"READY"'*) url=${line#*'"url":"'}; echo "${url%%\"*}"; kill $!; exit ;;
    *'"phase":"FAILED"'* | *'"errors":'*) echo "$line" >&2; kill $!; exit 1 ;;
  esac
done < <(ask -H 'accept: text/event-stream' -d '{
  "query": "subscription($id: ID!) { storeStatus(id: $id) { ... on Store { phase url message } } }",
  "variables": {"id": "'"$id"'"}
}')
echo "the stream ended before the store was ready" >&2
exit 1
