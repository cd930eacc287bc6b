/** What a card that follows another element knows before that has found something. */
export const nothingFound = {result: undefined, answers: undefined, definition: undefined};
