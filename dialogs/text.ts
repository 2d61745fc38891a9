/** A text of data/texts by its id. A parameter may itself be a text or a list of texts ("alkohol og medisiner"). */
export interface TextRef {
  readonly id: string;
  readonly params?: Readonly<Record<string, string | number | TextRef | readonly TextRef[]>>;
}

export const text = (id: string, params?: TextRef['params']): TextRef => (params ? { id, params } : { id });
