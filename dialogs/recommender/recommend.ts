/** Placeholder for the types; the rules follow. */
import type { TextRef } from '../replies.ts';

/** A rule that fired for an organization, as a text. */
export type Reason = TextRef & { readonly rule: string };

export interface Recommended {
  readonly id: string;
  readonly reasons: readonly Reason[];
  /** True for the one choice of another kind than the rest. */
  readonly alternative: boolean;
}

export interface RecommendedList {
  /** Whom the list is for. Two lists where both own use and somebody else's are told of, or where it is not known. */
  readonly audience: 'ownUse' | 'nextOfKin' | 'professional' | 'curious' | 'minor';
  readonly organizations: readonly Recommended[];
}

export interface Recommendations {
  readonly lists: readonly RecommendedList[];
  /** How many suit beyond those listed. */
  readonly remaining: number;
  readonly helplines: readonly string[];
  readonly articles: readonly string[];
  readonly articleTopics: readonly string[];
  /** "Velger du på nett, får du også …" */
  readonly counterfactual?: TextRef;
  /** Withdrawal can be dangerous: a doctor comes before any group. */
  readonly doctorFirst: boolean;
}
