#!/usr/bin/env bash
# Creates certificates with OpenSSL from the arguments of es-gencert-cli that docker/make-certificates.sh uses.
set -euo pipefail
kind=$1
shift
while [ $# -gt 0 ]; do
  case $1 in
  -days) days=$2 ;;
  -out) out=$2 ;;
  -ca-certificate) ca=$2 ;;
  -ca-key) ca_key=$2 ;;
  -dns-names) names=$2 ;;
  -ip-addresses) addresses=$2 ;;
  *) exit 2 ;;
  esac
  shift 2
done
new_key=(-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes)
mkdir "$out"
case $kind in
create-ca)
  openssl req -x509 "${new_key[@]}" -days "$days" -subj '/CN=An authority for tests' -keyout "$out/ca.key" -out "$out/ca.crt" \
    -addext keyUsage=critical,keyCertSign,cRLSign
  ;;
create-node)
  openssl req "${new_key[@]}" -subj /CN=eventstoredb-node -keyout "$out/node.key" -out "$out/node.csr"
  printf 'subjectAltName=DNS:%s,IP:%s\nextendedKeyUsage=serverAuth,clientAuth\n' "${names//,/,DNS:}" "${addresses//,/,IP:}" >"$out/extensions"
  openssl x509 -req -in "$out/node.csr" -CA "$ca" -CAkey "$ca_key" -set_serial "0x$(openssl rand -hex 8)" -days "$days" \
    -extfile "$out/extensions" -out "$out/node.crt"
  ;;
esac
