/** Says that something has happened. Heard everywhere in the page, through shadow roots too. */
export abstract class FactEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, {bubbles: true, composed: true, detail});
  }
}
