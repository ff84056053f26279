/** `[person, method, path, body]`, with the person as a position among {@link Plan.people}. */
export type PlannedRequest = [
  person: number,
  method: string,
  path: string,
  body: Record<string, unknown> | null,
];

/** What the forum has ready for a run; written by `forum/seed.rb`. */
export interface Plan {
  /** Headers that make a request somebody's. */
  people: Record<string, string>[];
  /** What is compared with claims, by kind; what the host doesn't have is missing. */
  rates: Partial<Record<RateKind, PlannedRequest[]>>;
  /** Claims in calls of different sizes. */
  sizes: Record<SizeKind, PlannedRequest[]>;
  race: { topic_id: number; seats: number; requests: PlannedRequest[] };
  /** SQL statements of one request of each kind, in their order. */
  statements: Record<string, string[]>;
}

export type RateKind = "nothing" | "claim" | "vote" | "rsvp";
export type SizeKind = "small" | "large" | "huge";

/** How much is done. */
export interface Extent {
  /** Who takes part; all of them race. */
  people: number;
  /** Requests at the same time. */
  concurrency: number;
  /** Requests of each kind before anything is measured. */
  warmUp: number;
  rates: Rounds;
  sizes: Rounds;
  seats: number;
  /** Cards mounted. */
  mounts: number;
}

export interface Rounds {
  rounds: number;
  /** Requests of each kind in each round. */
  burst: number;
}

/** A forum that runs, with everything a run needs made in it. */
export interface Forum {
  /** Such as `http://127.0.0.1:4280`. */
  address: string;
  plan: Plan;
}

/** What a host needs to know of a run. */
export interface Settings {
  /** The repository. */
  root: string;
  /** A folder for logs and builds. */
  scratch: string;
  extent: Extent;
  /** Whether what took long to make is kept. */
  keep: boolean;
  /** Tells whoever waits what happens. */
  say: (message: string) => void;
}

/** A host of the plugin to measure. */
export interface Host {
  /** What it is, for people. */
  name: string;
  /** Why figures can't be had from it, by the comparison. */
  lacks: string[];
  /** Starts it, seeded; what it returned is undone by `stop`. */
  start(): Promise<Forum>;
  stop(): Promise<void>;
  /** What the tracker takes in a large forum, made and thrown away for it. */
  large(): Promise<Look[]>;
  /** Compressed sizes in bytes of what a page loads of the plugin, and of poll for comparison. */
  bundle(): Promise<BundleSizes>;
  /** Milliseconds of each mount of a card with 50 slots and 200 claims. */
  mounts(count: number): Promise<number[]>;
}

export interface BundleSizes {
  /** Loaded with the page. */
  main: number;
  /** Loaded on demand. */
  late: number;
  poll?: number;
}

/** How requests went. */
export interface Burst {
  seconds: number;
  /** How often each HTTP status came. */
  statuses: Map<number, number>;
}

/** A middle and how far the values around it lie. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** One line of the report. */
export interface Figure {
  what: string;
  /** Formatted, with its unit. */
  figure: string;
  target?: string;
  /** Whether the target is met; undefined for what has none. */
  met?: boolean;
}

/** One list of the tracker as somebody looks at it; written by `forum/tracking.rb`. */
export interface Look {
  who: "moderator" | "organiser";
  path: string;
  /** Of each request. */
  milliseconds: number[];
  /** Processor time of web worker and database per request; null where that can't be seen. */
  cpu: number | null;
  /** How many SQL statements. */
  statements: number;
  /** How PostgreSQL finds the rows. */
  plans: { sql: string; plan: string[] }[];
}
