import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import {
  bitString,
  objectIdentifier,
  integer,
  utcTime,
  explicitTag,
  octetString,
  implicitTag,
  sequence,
  set,
  utf8String,
  trueValue,
} from '#test/support/asn1-der';

/** A certificate and its private key, both in PEM. */
export interface CertificatePair {
  readonly certificate: string;
  readonly key: string;
}

/** The period in which a certificate is valid. */
export interface Validity {
  readonly from: Date;
  readonly until: Date;
}

const HOUR_MS = 3_600_000;

const validityAround = (now: number): Validity => ({
  from: new Date(now - HOUR_MS),
  until: new Date(now + 24 * HOUR_MS),
});

const ECDSA_WITH_SHA256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'));

const encodeName = (name: string): Buffer => sequence(set(sequence(objectIdentifier('2.5.4.3'), utf8String(name))));

const encodeExtension = (name: string, critical: boolean, content: Buffer): Buffer =>
  sequence(objectIdentifier(name), ...(critical ? [trueValue()] : []), octetString(content));

const AUTHORITY_EXTENSIONS = [
  encodeExtension('2.5.29.19', true, sequence(trueValue())),
  // Key usage: signs certificates and revocation lists.
  encodeExtension('2.5.29.15', true, bitString(Buffer.of(0x06), 1)),
];

const LOCALHOST = implicitTag(2, Buffer.from('localhost'));
const LOOPBACK = implicitTag(7, Buffer.of(127, 0, 0, 1));

const SERVER_EXTENSIONS = [
  encodeExtension('2.5.29.17', false, sequence(LOCALHOST, LOOPBACK)),
  encodeExtension('2.5.29.37', false, sequence(objectIdentifier('1.3.6.1.5.5.7.3.1'))),
];

const toPem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;

interface Content {
  readonly issuer: string;
  readonly subject: string;
  readonly validity: Validity;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

const signCertificate = ({ issuer, subject, validity, publicKey, extensions }: Content, by: KeyObject): string => {
  const content = sequence(
    explicitTag(0, integer(2)),
    integer(1, ...randomBytes(8)),
    ECDSA_WITH_SHA256,
    encodeName(issuer),
    sequence(utcTime(validity.from), utcTime(validity.until)),
    encodeName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    explicitTag(3, sequence(...extensions)),
  );
  return toPem(sequence(content, ECDSA_WITH_SHA256, bitString(sign('sha256', content, by))));
};

const generateKeys = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** A certificate authority for tests. It issues certificates for servers on the loopback interface. */
export class Authority {
  private readonly keys = generateKeys();
  /** In PEM, for clients that must trust the authority. */
  readonly certificate: string;

  constructor(private readonly name = 'An authority for tests') {
    const { publicKey, privateKey } = this.keys;
    const validity = validityAround(Date.now());
    const content = { issuer: name, subject: name, validity, publicKey, extensions: AUTHORITY_EXTENSIONS };
    this.certificate = signCertificate(content, privateKey);
  }

  /** Issues a certificate for a server at `localhost` and 127.0.0.1. It is valid for a day by default. */
  issueServerCertificate(validity = validityAround(Date.now())): CertificatePair {
    const { publicKey, privateKey } = generateKeys();
    const content = { issuer: this.name, subject: 'localhost', validity, publicKey, extensions: SERVER_EXTENSIONS };
    return {
      certificate: signCertificate(content, this.keys.privateKey),
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    };
  }

  /** Issues a certificate that expired an hour ago. */
  issueExpiredCertificate(): CertificatePair {
    return this.issueServerCertificate(validityAround(Date.now() - 25 * HOUR_MS));
  }
}
