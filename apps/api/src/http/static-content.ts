import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { computeDigest, matchesAnyTag } from '#api/http/conditional-requests';
import { chooseCoding, compressedTag, type Coding } from '#api/http/content-codings';

/** Smaller content fits into one packet without compression. */
const MIN_COMPRESSED_BYTES = 1_400;
/** Higher levels take seconds for the largest script and save little. */
const BROTLI_OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const COMPRESS: Readonly<Record<Coding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => promisify(brotliCompress)(content, BROTLI_OPTIONS),
  gzip: (content) => promisify(gzip)(content),
};

interface Representation {
  readonly tag: string;
  readonly content: Buffer;
}

/**
 * Content that is the same for every reader for as long as the process runs. It is made, tagged and compressed once, by the first request, so that later
 * requests cost no more than sending it.
 */
export class StaticContent {
  private uncompressed: Representation | null = null;
  private readonly compressed = new Map<Coding, Promise<Representation>>();

  constructor(
    private readonly mediaType: string,
    private readonly make: () => string | Buffer,
  ) {}

  /** Answers a GET or HEAD request: 304 if the client has the content already. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { tag, content } = this.getUncompressed();
    // Stored copies are used only after a question whether they are current, so that a new version of the service shows at once.
    void reply.headers({ 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ETag: tag });
    if (matchesAnyTag(tag, request.headers['if-none-match'])) return reply.code(304).send();
    const accepted = request.headers['accept-encoding'];
    const isSmall = content.length < MIN_COMPRESSED_BYTES;
    const coding = isSmall ? null : chooseCoding(Array.isArray(accepted) ? accepted.join(', ') : accepted);
    const found = coding === null ? this.getUncompressed() : await this.getCompressed(coding);
    if (coding !== null) void reply.header('Content-Encoding', coding);
    return reply.type(this.mediaType).header('ETag', found.tag).send(found.content);
  }

  private getUncompressed(): Representation {
    if (this.uncompressed === null) {
      const content = Buffer.from(this.make());
      this.uncompressed = { tag: `"${computeDigest(content)}"`, content };
    }
    return this.uncompressed;
  }

  private getCompressed(coding: Coding): Promise<Representation> {
    const known = this.compressed.get(coding);
    if (known !== undefined) return known;
    const { tag, content } = this.getUncompressed();
    const compressing = COMPRESS[coding](content).then((compressed) => ({
      tag: compressedTag(tag, coding),
      content: compressed,
    }));
    this.compressed.set(coding, compressing);
    return compressing;
  }
}
