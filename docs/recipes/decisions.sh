#!/bin/sh
# Prints the newest decisions about some words, one a line: day, number, text. Needs curl and jq.
#   MINUTES=https://minutes.example.org docs/recipes/decisions.sh irmin storage
set -eu
curl --fail --silent --show-error --get "${MINUTES:-http://127.0.0.1:4567}/api/v1/decisions" \
  --data-urlencode "q=$*" --data-urlencode "limit=${LIMIT:-20}" |
  jq --raw-output '.entries[] | [.date // "no date", .number // "-", .plain] | @tsv'
