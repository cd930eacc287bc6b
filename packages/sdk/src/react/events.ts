export const sendingEvents = {
  onSdgSubmit: 'sdg-submit',
  onSdgSubmitted: 'sdg-submitted',
  onSdgSubmitFailed: 'sdg-submit-failed',
  onSdgError: 'sdg-error',
};

export const askingEvents = {
  ...sendingEvents,
  onSdgStart: 'sdg-start',
  onSdgStep: 'sdg-step',
  onSdgComplete: 'sdg-complete',
};
