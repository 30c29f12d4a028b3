/** What a careful clerk reads in a document: the annotation that readings are held against. */
export interface Gold {
  readonly header: {
    readonly issuer: string | null;
    readonly coIssuers?: readonly string[];
    readonly parent: string | null;
    readonly number: string | null;
    readonly symbol: string | null;
    readonly place: string | null;
    readonly date: string | null;
    readonly type: string | null;
    readonly subject: string | null;
  };
  readonly signers: readonly GoldSigner[];
  readonly recipients: readonly string[];
  readonly citations: readonly GoldCitation[];
  readonly purpose: readonly string[];
  readonly requirements: readonly string[];
  readonly outline: readonly GoldHeading[];
  readonly responsibilities: readonly { readonly actor: string; readonly duties: number }[];
  readonly appendices: readonly { readonly label: string | null; readonly title: string | null }[];
  readonly tables: readonly GoldTable[];
}

export interface GoldSigner {
  readonly authority: readonly string[];
  readonly position: string | null;
  readonly name: string | null;
}

export interface GoldCitation {
  readonly number?: string | null;
  readonly title?: string | null;
  readonly date: string | null;
}

export interface GoldHeading {
  readonly label: string;
  readonly title: string;
  readonly level: number;
}

export interface GoldTable {
  /** Label of the appendix (its title where it has none), or `body`. */
  readonly where: string;
  readonly columns: readonly string[];
  readonly roles: readonly string[];
  readonly rows: readonly GoldRow[];
}

export type GoldRow =
  | { readonly kind: "section"; readonly label: string | null; readonly title: string }
  | {
      readonly kind: "task";
      readonly cells: readonly string[];
      readonly inherited?: readonly number[];
      readonly lead?: readonly string[];
      readonly coordinating?: readonly string[];
      readonly deadline?: {
        readonly kind: string;
        readonly start: string | null;
        readonly due: string | null;
      };
    }
  | { readonly kind: "data"; readonly cells: readonly string[] };
