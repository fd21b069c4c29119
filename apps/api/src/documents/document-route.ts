import { createHash } from 'node:crypto';
import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Grants } from '#api/access/policy';
import { Policy } from '#api/access/policy';
import type { QuerySources } from '#api/hosting/read-consistency';
import { JSON_TYPE, negotiateMediaType } from '#api/http/content-negotiation';
import { AcceptsLogPosition } from '#api/http/log-position';
import { ConditionalGet, ETAG_HEADER } from '#api/http/query-route';
import { Reads } from '#api/http/reads';
import type { PdfWriter } from '#api/documents/pdf-writer';
import type { Schema } from '#api/openapi/response-schemas';
import type { Document } from '#documents/document';
import { DOCUMENT_STYLE, writeHtml } from '#documents/write-html';

const HTML_TYPE = 'text/html';
const PDF_TYPE = 'application/pdf';

/** A route that returns a document as JSON, as HTML or as a tagged PDF, by the `Accept` header. */
export const DocumentRoute = (
  summary: string,
  grants: Grants,
  schema: Schema,
  sources: QuerySources,
): MethodDecorator =>
  applyDecorators(
    Policy(summary, grants),
    Reads(sources),
    AcceptsLogPosition(),
    ApiResponse({
      status: 200,
      description: 'The document as JSON, as one page of HTML, or as a tagged PDF for screen readers.',
      headers: { ETag: ETAG_HEADER },
      content: {
        [JSON_TYPE]: { schema },
        [HTML_TYPE]: { schema: { type: 'string' } },
        [PDF_TYPE]: { schema: { type: 'string', format: 'binary' } },
      },
    }),
    ConditionalGet(),
  );

const STYLE_HASH = createHash('sha256').update(DOCUMENT_STYLE).digest('base64');
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`;

/** A document for a route: its data, which is its JSON form, and how the other forms follow from them. */
export interface RenderedDocument<Data> {
  readonly data: Data;
  readonly toDocument: (data: Data) => Document;
  /** The name of the file, without its ending. */
  readonly name: string;
}

/** Writes the document in the form that the client prefers. Rejects with `StoreUnavailable` if no PDF can be written now. */
export const renderDocument = async <Data extends object>(
  { data, toDocument, name }: RenderedDocument<Data>,
  writer: PdfWriter,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Data | string | Buffer> => {
  const type = negotiateMediaType(request.headers.accept, [JSON_TYPE, HTML_TYPE, PDF_TYPE]);
  if (type === JSON_TYPE) return data;
  if (type === HTML_TYPE) {
    void reply.type(`${HTML_TYPE}; charset=utf-8`).header('Content-Security-Policy', PAGE_POLICY);
    return writeHtml(toDocument(data));
  }
  const file = await writer.write(toDocument(data));
  void reply.type(PDF_TYPE).header('Content-Disposition', `inline; filename="${name}.pdf"`);
  return file;
};
