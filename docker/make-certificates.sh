#!/usr/bin/env bash
# Runs in the container "certificates" of compose.cluster.yml at every start, before the nodes. Creates missing certificates and keeps existing ones.
# A certificate is valid for 800 days. To renew it, remove the volume of the node and start again, one node after the other.
set -euo pipefail
authority=${AUTHORITY_FOLDER:-/authority} trusted=${TRUSTED_FOLDER:-/trusted} certificates=${CERTIFICATES_FOLDER:-/certificates}
owner=1000 # user of the nodes

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
  # Move the key last, because the script checks only the key.
  mv "$certificates/$node/new/node.crt" "$certificates/$node/new/node.key" "$certificates/$node/"
  rm -r "$made" "$certificates/$node/new"
done
