#!/usr/bin/env bash
# create-store.sh [id] [engine]: creates a store, waits until an order can be placed in it, prints its URL.
set -euo pipefail
id=${1:-nike} engine=${2:-WOOCOMMERCE} api=${URUMI_URL:-http://127.0.0.1:8080}/graphql

ask() { curl -sSN "$api" -H 'content-type: application/json' "$@"; }

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
