/** The stores as this process has opened them, for whoever closes them. */
export const STORES = Symbol('stores');

/** Where they lie (`Place`), for whoever opens them once more on a thread of its own. */
export const PLACE = Symbol('place');
