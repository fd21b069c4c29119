#!/usr/bin/env bash
# Runs in the container «certificates» of compose.cluster.yml, before the nodes, at every start: makes what is not there yet and leaves the rest alone.
# To renew the certificate of a node before its 800 days are over: remove its volume and start again, one node after the other.
set -euo pipefail
authority=${AUTHORITY_FOLDER:-/authority} trusted=${TRUSTED_FOLDER:-/trusted} certificates=${CERTIFICATES_FOLDER:-/certificates}
owner=1000 # who the nodes run as

if [ ! -f "$authority/ca/ca.key" ]; then es-gencert-cli create-ca -days 3650 -out "$authority/ca"; fi

if [ ! -f "$trusted/ca.crt" ]; then
  cp "$authority/ca/ca.crt" "$trusted/ca.crt"
  chmod 0444 "$trusted/ca.crt"
fi

for node in eventstore-1 eventstore-2 eventstore-3; do
  if [ -f "$certificates/$node/node.key" ]; then continue; fi
  made="$authority/$node-$(date +%s)"
  es-gencert-cli create-node -days 800 -ca-certificate "$authority/ca/ca.crt" -ca-key "$authority/ca/ca.key" \
    -dns-names "$node,localhost" -ip-addresses 127.0.0.1 -out "$made"
  rm -rf "$certificates/$node/new"
  mkdir "$certificates/$node/new"
  mv "$made/node.crt" "$made/node.key" "$certificates/$node/new/"
  chmod 0400 "$certificates/$node/new/node.key"
  chmod 0444 "$certificates/$node/new/node.crt"
  chown "$owner:$owner" "$certificates/$node/new/node.key" "$certificates/$node/new/node.crt"
  # The key last: where it is, everything is.
  mv "$certificates/$node/new/node.crt" "$certificates/$node/new/node.key" "$certificates/$node/"
  rm -r "$made" "$certificates/$node/new"
done
