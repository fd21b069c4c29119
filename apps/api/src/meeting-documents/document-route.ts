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

/** Writes the data in the form that the client prefers. `name`: that of the file, without its ending. */
export const renderDocument = async <Data extends object>(
  data: Data,
  toDocument: (data: Data) => Document,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Data | string | Buffer> => {
  const type = negotiateMediaType(request.headers.accept, [JSON_TYPE, HTML_TYPE, PDF_TYPE]);
  if (type === JSON_TYPE) return data;
  if (type === HTML_TYPE) {
    void reply.type(`${HTML_TYPE}; charset=utf-8`).header('Content-Security-Policy', PAGE_POLICY);
    return writeHtml(toDocument(data));
  }
  void reply.type(PDF_TYPE).header('Content-Disposition', `inline; filename="${name}.pdf"`);
  // Loaded only when somebody asks for a PDF: with its fonts and their tables, the library takes 27 MB.
  const { writePdf } = await import('#documents/write-pdf');
  return writePdf(toDocument(data));
};
