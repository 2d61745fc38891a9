/** natural 8.1.1 declares no types for its files below lib/; these are the parts used here. */
declare module 'natural/lib/natural/stemmers/porter_stemmer_no.js' {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_no.js' {
  export default class AggressiveTokenizerNo {
    tokenize(text: string): string[];
  }
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  interface Options {
    restricted?: boolean;
  }
  const distances: {
    DamerauLevenshteinDistance(source: string, target: string, options?: Options): number;
    LevenshteinDistance(source: string, target: string, options?: Options): number;
  };
  export default distances;
}
