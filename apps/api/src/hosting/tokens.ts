/** Injection token: the stores that this process opened (`Stores`), for the code that closes them. */
export const STORES = Symbol('stores');

/** Injection token: where the installation keeps its data (`InstallationLocation`), so that worker threads can open it again. */
export const LOCATION = Symbol('location');
