globalThis.readModelsIn = 'postgresql';
