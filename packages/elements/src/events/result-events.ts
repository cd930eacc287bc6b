// Between a result card and the element around it; they do not leave that element's shadow root.

/** The visitor wants to change one answer. */
export class EditAnswerEvent extends CustomEvent<{readonly id: string}> {
  static readonly eventName = 'sdg-edit-answer';

  constructor(id: string) {
    super(EditAnswerEvent.eventName, {bubbles: true, detail: {id}});
  }
}

/** The visitor wants to begin anew. */
export class RestartEvent extends CustomEvent<null> {
  static readonly eventName = 'sdg-restart';

  constructor() {
    super(RestartEvent.eventName, {bubbles: true, detail: null});
  }
}
