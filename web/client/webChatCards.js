/** How Adaptive Cards look: the page's colours and sizes that can be read. Microsoft's own are for white and 14 pixels. */
const text = 'var(--ds-color-neutral-text-default)';
const quiet = 'var(--ds-color-neutral-text-subtle)';
const same = { default: text, subtle: quiet };

const foregroundColors = {
  default: same,
  dark: same,
  light: same,
  accent: { default: 'var(--ds-color-text-subtle)', subtle: 'var(--ds-color-text-subtle)' },
  good: { default: 'var(--ds-color-success-text-subtle)', subtle: 'var(--ds-color-success-text-subtle)' },
  warning: { default: 'var(--ds-color-warning-text-subtle)', subtle: 'var(--ds-color-warning-text-subtle)' },
  attention: { default: 'var(--ds-color-danger-text-subtle)', subtle: 'var(--ds-color-danger-text-subtle)' },
};

const tinted = { backgroundColor: 'var(--ds-color-surface-tinted)', foregroundColors };

export const cardsHostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 15, default: 17, medium: 19, large: 21, extraLarge: 26 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--gg-edge)' },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: tinted,
    accent: tinted,
    good: tinted,
    warning: tinted,
    attention: tinted,
  },
  inputs: {
    label: {
      requiredInputs: { color: 'default', weight: 'bolder', suffix: '' },
      optionalInputs: { color: 'default', weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder' },
  },
  actions: {
    actionAlignment: 'left',
    actionsOrientation: 'vertical',
    buttonSpacing: 8,
    maxActions: 20,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    spacing: 'medium',
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
};
