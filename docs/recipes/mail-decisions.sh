#!/bin/sh
# Mails the decisions that are new since it last ran. Needs curl, jq and, to send, sendmail. For cron:
#   0 7 * * *  MINUTES=https://minutes.example.org TO=list@example.org SEEN=/var/lib/minutes/seen docs/recipes/mail-decisions.sh
# The first run only remembers what is there. With SENDMAIL=cat it prints the mail.
set -eu
seen=${SEEN:-$HOME/.minutes-seen}
feed=$(mktemp)
trap 'rm -f "$feed"' EXIT
curl --fail --silent --show-error --get "${MINUTES:-http://127.0.0.1:4567}/feed.json" \
  --data-urlencode "kind=decision" --data-urlencode "q=${WORDS:-}" --output "$feed"
if [ -f "$seen" ]; then
  new=$(jq --raw-output --rawfile seen "$seen" \
    '($seen | split("\n")) as $known | .items[] | select(.id | IN($known[]) | not) | "\(.title)\n\(.url)\n"' "$feed")
  if [ -n "$new" ]; then
    printf 'To: %s\nSubject: New decisions\nContent-Type: text/plain; charset=utf-8\n\n%s\n' \
      "${TO:?TO is who gets the mail}" "$new" | ${SENDMAIL:-sendmail -t}
  fi
fi
# Only once the mail is out: if it fails, the next run sends it.
touch "$seen"
{ cat "$seen"; jq --raw-output '.items[].id' "$feed"; } | sort -u > "$seen.part"
mv "$seen.part" "$seen"
