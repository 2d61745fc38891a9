/** Web Chat in the colours of the page. Variables instead of values: light and dark follow by themselves. */
const text = 'var(--ds-color-neutral-text-default)';
const subtle = 'var(--ds-color-neutral-text-subtle)';
const accent = 'var(--ds-color-text-subtle)';
const surface = 'var(--gg-card)';
const tinted = 'var(--ds-color-surface-tinted)';
const hover = 'var(--ds-color-surface-hover)';
const line = 'var(--gg-line)';
const focus = 'var(--ds-color-focus-outer)';

export const styleOptions = {
  accent,
  subtle,
  backgroundColor: 'transparent',
  primaryFont: 'inherit',
  paddingRegular: 12,

  bubbleBackground: 'var(--gg-bubble)',
  bubbleBorderColor: 'transparent',
  bubbleBorderRadius: 14,
  bubbleTextColor: text,
  bubbleFromUserBackground: 'var(--ds-color-base-default)',
  bubbleFromUserBorderColor: 'transparent',
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: 'var(--ds-color-base-contrast-default)',
  bubbleMaxWidth: 620,
  bubbleMinWidth: 120,

  cardEmphasisBackgroundColor: tinted,
  cardPushButtonBackgroundColor: 'var(--ds-color-base-default)',
  cardPushButtonTextColor: 'var(--ds-color-base-contrast-default)',
  richCardWrapTitle: true,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: surface,
  suggestedActionBorderColor: 'var(--ds-color-border-default)',
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 44,
  suggestedActionTextColor: accent,
  suggestedActionBackgroundColorOnHover: hover,
  suggestedActionBackgroundColorOnActive: hover,
  suggestedActionKeyboardFocusIndicatorBorderColor: focus,
  suggestedActionKeyboardFocusIndicatorBorderRadius: 20,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsVisualKeyboardIndicatorColor: 'transparent',

  hideUploadButton: true,
  sendBoxBackground: surface,
  sendBoxTextColor: text,
  sendBoxPlaceholderColor: subtle,
  sendBoxBorderTop: `solid 1px ${line}`,
  sendBoxHeight: 56,
  sendBoxButtonColor: accent,
  sendBoxButtonColorOnDisabled: subtle,
  sendBoxButtonShadeColorOnHover: hover,
  sendBoxButtonShadeColorOnActive: hover,
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: focus,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  sendBoxTextWrap: true,

  transcriptVisualKeyboardIndicatorColor: focus,
  transcriptActivityVisualKeyboardIndicatorColor: focus,
  transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
  transcriptActivityVisualKeyboardIndicatorWidth: 2,
  transcriptOverlayButtonBackground: 'var(--ds-color-neutral-base-default)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--ds-color-neutral-base-hover)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--ds-color-neutral-base-hover)',
  transcriptOverlayButtonColor: 'var(--ds-color-neutral-base-contrast-default)',

  // A long answer is read from its beginning.
  autoScrollSnapOnPage: true,
  // The page itself says when a message does not come through, and keeps it.
  sendTimeout: 600_000,
  maxMessageLength: 2_000,
  hideToaster: true,
};
