/** What a card that follows another element knows before that has found something. */
export const emptyResult = {result: undefined, answers: undefined, definition: undefined};
