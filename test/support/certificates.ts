import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import {
  bits,
  identifier,
  integer,
  moment,
  numbered,
  octets,
  plainNumbered,
  sequence,
  set,
  text,
  yes,
} from '#test/support/asn1-der';

/** A certificate and its private key, both in PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

/** From when until when a certificate is good. */
export interface Validity {
  readonly from: Date;
  readonly until: Date;
}

const HOUR = 3_600_000;

const around = (now: number): Validity => ({ from: new Date(now - HOUR), until: new Date(now + 24 * HOUR) });

const ECDSA_WITH_SHA256 = sequence(identifier('1.2.840.10045.4.3.2'));

const named = (name: string): Buffer => sequence(set(sequence(identifier('2.5.4.3'), text(name))));

const extension = (name: string, critical: boolean, content: Buffer): Buffer =>
  sequence(identifier(name), ...(critical ? [yes()] : []), octets(content));

const forAuthority = [
  extension('2.5.29.19', true, sequence(yes())),
  // Signs certificates and lists of those called back.
  extension('2.5.29.15', true, bits(Buffer.of(0x06), 1)),
];

const LOCALHOST = plainNumbered(2, Buffer.from('localhost'));
const LOOPBACK = plainNumbered(7, Buffer.of(127, 0, 0, 1));

const forServer = [
  extension('2.5.29.17', false, sequence(LOCALHOST, LOOPBACK)),
  extension('2.5.29.37', false, sequence(identifier('1.3.6.1.5.5.7.3.1'))),
];

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;

interface Content {
  readonly issuer: string;
  readonly subject: string;
  readonly validity: Validity;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

const signed = ({ issuer, subject, validity, publicKey, extensions }: Content, by: KeyObject): string => {
  const content = sequence(
    numbered(0, integer(2)),
    integer(1, ...randomBytes(8)),
    ECDSA_WITH_SHA256,
    named(issuer),
    sequence(moment(validity.from), moment(validity.until)),
    named(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    numbered(3, sequence(...extensions)),
  );
  return pem(sequence(content, ECDSA_WITH_SHA256, bits(sign('sha256', content, by))));
};

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** An authority made for a test, that certifies servers on this machine's loopback interface. */
export class Authority {
  private readonly keys = keyPair();
  /** In PEM, for whoever is to trust it. */
  readonly certificate: string;

  constructor(private readonly name = 'An authority for tests') {
    const { publicKey, privateKey } = this.keys;
    const validity = around(Date.now());
    const content = { issuer: name, subject: name, validity, publicKey, extensions: forAuthority };
    this.certificate = signed(content, privateKey);
  }

  /** For a server at `localhost` and 127.0.0.1; good for a day unless told otherwise. */
  server(validity = around(Date.now())): Certified {
    const { publicKey, privateKey } = keyPair();
    const content = { issuer: this.name, subject: 'localhost', validity, publicKey, extensions: forServer };
    return {
      certificate: signed(content, this.keys.privateKey),
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    };
  }

  /** One that ended an hour ago. */
  expiredServer(): Certified {
    return this.server(around(Date.now() - 25 * HOUR));
  }
}
