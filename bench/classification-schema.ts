/** JSON schema of the benchmark's command, for the baseline servers. */
export const CLASSIFICATION_SCHEMA = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['governance', 'consultees', 'source'],
    properties: {
      governance: { enum: ['maintained', 'academy', 'independent'] },
      consultees: { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 200 } },
      source: { type: 'string', minLength: 1, maxLength: 500 },
    },
  },
};
