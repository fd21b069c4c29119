#!/usr/bin/env bash
# Runs in the container "certificates" of the compose files at every start, before the servers. Creates missing certificates and keeps existing ones.
# Arguments: the servers, each as NAME:USER with the id of the user that must be able to read its key.
# A certificate is valid for 800 days. To renew it, remove the volume of the server and start again, one server after the other.
set -euo pipefail
authority=${AUTHORITY_FOLDER:-/authority} trusted=${TRUSTED_FOLDER:-/trusted} certificates=${CERTIFICATES_FOLDER:-/certificates}

if [ ! -f "$authority/ca/ca.key" ]; then es-gencert-cli create-ca -days 3650 -out "$authority/ca"; fi

if [ ! -f "$trusted/ca.crt" ]; then
  cp "$authority/ca/ca.crt" "$trusted/ca.crt"
  chmod 0444 "$trusted/ca.crt"
fi

for server in "$@"; do
  name=${server%:*} owner=${server#*:}
  if [ -f "$certificates/$name/node.key" ]; then continue; fi
  made="$authority/$name-$(date +%s)"
  es-gencert-cli create-node -days 800 -ca-certificate "$authority/ca/ca.crt" -ca-key "$authority/ca/ca.key" \
    -dns-names "$name,localhost" -ip-addresses 127.0.0.1 -out "$made"
  rm -rf "$certificates/$name/new"
  mkdir "$certificates/$name/new"
  mv "$made/node.crt" "$made/node.key" "$certificates/$name/new/"
  chmod 0400 "$certificates/$name/new/node.key"
  chmod 0444 "$certificates/$name/new/node.crt"
  chown "$owner:$owner" "$certificates/$name/new/node.key" "$certificates/$name/new/node.crt"
  # Move the key last, because the script checks only the key.
  mv "$certificates/$name/new/node.crt" "$certificates/$name/new/node.key" "$certificates/$name/"
  rm -r "$made" "$certificates/$name/new"
done
