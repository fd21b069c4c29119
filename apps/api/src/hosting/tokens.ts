/** Injection token: the stores that this process opened (`Stores`), for the code that closes them. */
export const STORES = Symbol('stores');

/** Injection token: reads streams for the executor (`StreamReader`), with the cache that all readers share, and without ever waiting for a reaction. */
export const EXECUTOR_STREAMS = Symbol('executor streams');

/** Injection token: where the installation keeps its data (`InstallationLocation`), so that worker threads can open it again. */
export const LOCATION = Symbol('location');
