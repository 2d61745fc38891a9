/** These libraries declare no types; the parts used here. */
declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: { autoSave: boolean; autoLoad: boolean });
    readonly container: { use(plugin: unknown): void };
    addLanguage(locale: string): void;
    addDocument(locale: string, utterance: string, intent: string): void;
    train(): Promise<void>;
    process(locale: string, utterance: string): Promise<{ readonly intent: string }>;
  }
}

declare module '@nlpjs/lang-no' {
  export const LangNo: unknown;
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    constructor(stemmer: unknown);
    addDocument(tokens: string[], label: string): void;
    train(): void;
    classify(tokens: string[]): string;
  }
}

declare module 'natural/lib/natural/classifiers/logistic_regression_classifier.js' {
  export default class LogisticRegressionClassifier {
    constructor(stemmer: unknown);
    addDocument(tokens: string[], label: string): void;
    train(): void;
    classify(tokens: string[]): string;
  }
}
