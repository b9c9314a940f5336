/** A structure that breaks its own format. Internal: whoever reads one turns it into a coded issue, problem or error. */
export class Malformed extends Error {}
